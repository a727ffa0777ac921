package dev.autopack.verify.shape;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import dev.autopack.verify.source.JavaFile;
import java.util.ArrayList;
import java.util.List;

/** The types and methods of a file, each with the names of the types around it. */
record Declarations(List<Type> types, List<Method> methods) {

    record Type(JavaFile file, ClassTree tree, String name) {
        boolean isTopLevel() {
            return !name.contains(".");
        }
    }

    /** A method or constructor; its name is {@code Type.method}. */
    record Method(Type type, MethodTree tree) {
        String name() {
            return type.name() + "." + (isConstructor() ? "new" : tree.getName());
        }

        boolean isConstructor() {
            return tree.getReturnType() == null;
        }

        boolean has(String annotation) {
            return tree.getModifiers().getAnnotations().stream()
                    .anyMatch(used -> used.getAnnotationType().toString().equals(annotation));
        }

        /** Without annotations and comments: what a reader has to hold in mind. */
        int lines() {
            var start = isConstructor() ? tree.getBody() : tree.getReturnType();
            return (int) (type.file().lastLineOf(tree) - type.file().lineOf(start) + 1);
        }
    }

    static Declarations of(JavaFile file) {
        var found = new Declarations(new ArrayList<>(), new ArrayList<>());
        found.new Scanner(file).scan(file.tree(), null);
        return found;
    }

    private final class Scanner extends TreePathScanner<Void, Type> {
        private final JavaFile file;

        private Scanner(JavaFile file) {
            this.file = file;
        }

        @Override
        public Void visitClass(ClassTree tree, Type outer) {
            var simple = tree.getSimpleName().toString();
            var name = outer == null ? simple : outer.name() + "." + simple;
            var type = new Type(file, tree, name);
            types.add(type);
            return super.visitClass(tree, type);
        }

        @Override
        public Void visitMethod(MethodTree tree, Type type) {
            methods.add(new Method(type, tree));
            return super.visitMethod(tree, type);
        }
    }

    static boolean isRecord(Type type) {
        return type.tree().getKind() == Tree.Kind.RECORD;
    }
}
