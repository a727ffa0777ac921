package dev.autopack.verify.configuration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.autopack.verify.source.JavaFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A configuration interface in source form: its prefix, its sentence and its options. */
record Mapping(String prefix, String sentence, List<Option> options) {

    static Optional<Mapping> of(JavaFile file) {
        return file.tree().getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(type -> value(type.getModifiers(), "ConfigMapping").isPresent())
                .map(type -> new Reader(file, type).read())
                .findFirst();
    }

    private static Optional<String> value(ModifiersTree modifiers, String annotation) {
        return modifiers.getAnnotations().stream()
                .filter(used -> used.getAnnotationType().toString().equals(annotation))
                .map(AnnotationTree::getArguments)
                .map(arguments -> arguments.isEmpty() ? "" : text(arguments.getFirst()))
                .findFirst();
    }

    /** Literals may be put together from several lines. */
    private static String text(ExpressionTree tree) {
        return switch (tree) {
            case LiteralTree literal -> String.valueOf(literal.getValue());
            case AssignmentTree assignment -> text(assignment.getExpression());
            case BinaryTree sum -> text(sum.getLeftOperand()) + text(sum.getRightOperand());
            case ParenthesizedTree inner -> text(inner.getExpression());
            default -> tree.toString();
        };
    }

    private static final class Reader {
        private final JavaFile file;
        private final ClassTree root;
        private final TreePath rootPath;
        private final Map<String, ClassTree> groups = new HashMap<>();
        private final List<Option> options = new ArrayList<>();

        private Reader(JavaFile file, ClassTree root) {
            this.file = file;
            this.root = root;
            this.rootPath = new TreePath(new TreePath(file.tree()), root);
            root.getMembers().stream()
                    .filter(member -> member.getKind() == Tree.Kind.INTERFACE)
                    .map(ClassTree.class::cast)
                    .forEach(group -> groups.put(group.getSimpleName().toString(), group));
        }

        private Mapping read() {
            var prefix = value(root.getModifiers(), "ConfigMapping").orElseThrow();
            read(root, rootPath, prefix);
            return new Mapping(prefix, file.sentence(rootPath), List.copyOf(options));
        }

        private void read(ClassTree type, TreePath path, String prefix) {
            for (var member : type.getMembers()) {
                if (member instanceof MethodTree method && method.getBody() == null) {
                    read(method, new TreePath(path, method), prefix);
                }
            }
        }

        private void read(MethodTree method, TreePath path, String prefix) {
            var type = method.getReturnType().toString();
            var name = prefix + "." + name(method);
            var optional = type.startsWith("Optional<");
            var plain = optional ? type.substring("Optional<".length(), type.length() - 1) : type;
            var key = plain.startsWith("Map<") ? name + ".\"…\"" : name;
            var part = plain.replaceAll("^Map<String, (\\w+)>$", "$1");
            if (groups.containsKey(part)) {
                var group = groups.get(part);
                read(group, new TreePath(rootPath, group), key);
                return;
            }
            var standard = value(method.getModifiers(), "WithDefault").orElse("");
            options.add(new Option(key, described(plain), standard, file.sentence(path)));
        }

        private static String name(MethodTree method) {
            return value(method.getModifiers(), "WithName")
                    .orElse(
                            method.getName()
                                    .toString()
                                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                                    .toLowerCase(Locale.ROOT));
        }

        private String described(String type) {
            return constants(type)
                    .orElse(
                            switch (type) {
                                case "Path" -> "path";
                                case "List<Path>" -> "paths, separated by commas";
                                case "Duration" -> "duration";
                                case "URI" -> "address";
                                case "String" -> "text";
                                case "List<String>" -> "texts, separated by commas";
                                case "Set<Role>" -> "roles, separated by commas";
                                case "boolean" -> "true or false";
                                case "int", "long", "OptionalInt", "OptionalLong" -> "whole number";
                                case "double", "OptionalDouble" -> "number";
                                default -> "`" + type + "`";
                            });
        }

        /** An enum inside the interface shows its values. */
        private Optional<String> constants(String type) {
            return root.getMembers().stream()
                    .filter(member -> member.getKind() == Tree.Kind.ENUM)
                    .map(ClassTree.class::cast)
                    .filter(e -> e.getSimpleName().contentEquals(type))
                    .map(EnumWords::of)
                    .findFirst();
        }
    }
}
