package dev.autopack.verify.shape;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePathScanner;
import dev.autopack.verify.source.Finding;
import dev.autopack.verify.source.JavaFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words and habits that are not used here. */
final class Idioms implements Rule {
    private static final Pattern BANNED_NAME =
            Pattern.compile(".*(Impl|Utils?|Helpers?|Manager|Dto|DTO)|Abstract[A-Z].*");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern SQL =
            Pattern.compile(
                    "(?s)\\s*(SELECT\\s.*\\sFROM\\s|INSERT\\s+INTO\\s|UPDATE\\s.*\\sSET\\s|DELETE\\s+FROM\\s).*");
    private static final Set<String> BROAD =
            Set.of("Exception", "Throwable", "RuntimeException", "Error");

    @Override
    public List<Finding> check(JavaFile file) {
        var scanner = new Scanner(file);
        scanner.scan(file.tree(), new Spot(file.name().replace(".java", "")));
        if (UNFINISHED.matcher(file.text()).find()) {
            scanner.add("unfinished", new Spot(file.name()), "has a TODO");
        }
        return scanner.findings;
    }

    private record Spot(String name) {}

    private static final class Scanner extends TreePathScanner<Void, Spot> {
        private final JavaFile file;
        private final List<Finding> findings = new ArrayList<>();

        private Scanner(JavaFile file) {
            this.file = file;
        }

        private void add(String rule, Spot spot, String what) {
            findings.add(new Finding(rule, spot.name(), what));
        }

        @Override
        public Void visitImport(ImportTree tree, Spot spot) {
            var name = tree.getQualifiedIdentifier().toString();
            if (name.endsWith(".*")) {
                add("wildcard import", spot, name);
            }
            return null;
        }

        @Override
        public Void visitClass(ClassTree tree, Spot spot) {
            if (BANNED_NAME.matcher(tree.getSimpleName()).matches()) {
                add("banned name", spot, tree.getSimpleName().toString());
            }
            return super.visitClass(tree, spot);
        }

        @Override
        public Void visitMethod(MethodTree tree, Spot spot) {
            return super.visitMethod(tree, new Spot(typeName(spot) + "." + tree.getName()));
        }

        @Override
        public Void visitReturn(ReturnTree tree, Spot spot) {
            if (isNull(tree.getExpression())) {
                add("return null", spot, "line " + file.lineOf(tree));
            }
            return super.visitReturn(tree, spot);
        }

        @Override
        public Void visitCatch(CatchTree tree, Spot spot) {
            if (tree.getBlock().getStatements().isEmpty()) {
                add("empty catch", spot, "line " + file.lineOf(tree));
            }
            var type = tree.getParameter().getType();
            var types =
                    type instanceof UnionTypeTree union
                            ? union.getTypeAlternatives()
                            : List.of(type);
            if (types.stream().anyMatch(caught -> BROAD.contains(caught.toString()))) {
                add("broad catch", spot, type.toString());
            }
            return super.visitCatch(tree, spot);
        }

        @Override
        public Void visitLiteral(LiteralTree tree, Spot spot) {
            var isText = tree.getKind() == Tree.Kind.STRING_LITERAL;
            var inServer = file.packageName().contains(".server");
            if (isText
                    && inServer
                    && !file.packageName().contains(".server.store")
                    && SQL.matcher(tree.getValue().toString()).matches()) {
                add("sql outside a store", spot, "line " + file.lineOf(tree));
            }
            return null;
        }

        private static String typeName(Spot spot) {
            var dot = spot.name().indexOf('.');
            return dot < 0 ? spot.name() : spot.name().substring(0, dot);
        }

        private static boolean isNull(Tree expression) {
            return expression != null && expression.getKind() == Tree.Kind.NULL_LITERAL;
        }
    }
}
