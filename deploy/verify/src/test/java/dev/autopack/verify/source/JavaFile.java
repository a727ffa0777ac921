package dev.autopack.verify.source;

import com.sun.source.doctree.DocTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A parsed source file; names in it are not resolved. */
public record JavaFile(Path path, String text, CompilationUnitTree tree, DocTrees trees) {

    public String name() {
        return path.getFileName().toString();
    }

    public String packageName() {
        return tree.getPackageName() == null ? "" : tree.getPackageName().toString();
    }

    public int lines() {
        return (int) text.lines().count();
    }

    public long lineOf(Tree part) {
        return tree.getLineMap()
                .getLineNumber(trees.getSourcePositions().getStartPosition(tree, part));
    }

    public long lastLineOf(Tree part) {
        return tree.getLineMap()
                .getLineNumber(trees.getSourcePositions().getEndPosition(tree, part) - 1);
    }

    public String textOf(Tree part) {
        var positions = trees.getSourcePositions();
        return text.substring(
                (int) positions.getStartPosition(tree, part),
                (int) positions.getEndPosition(tree, part));
    }

    /** The comment above a declaration without its block tags, as one line; empty when none. */
    public String sentence(TreePath declaration) {
        var comment = trees.getDocCommentTree(declaration);
        return comment == null ? "" : plain(comment.getFullBody());
    }

    private static String plain(List<? extends DocTree> body) {
        return body.stream()
                .map(DocTree::toString)
                .collect(Collectors.joining())
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
