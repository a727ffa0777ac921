package dev.autopack.verify.states;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import dev.autopack.verify.source.JavaFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The page about one machine: a diagram, and a sentence per state. */
final class StatePage {
    private static final String END =
            """

            Printed from `%s` by `StatesTest` in `deploy/verify`, which fails when this page differs.
            """;

    private StatePage() {}

    static String name(Machine machine) {
        return machine.type()
                        .getSimpleName()
                        .replaceAll("State$", "")
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(java.util.Locale.ROOT)
                + ".md";
    }

    static String of(Machine machine, JavaFile source, String path) {
        var sentences = sentences(source);
        var type = machine.type().getSimpleName();
        var page = new StringBuilder("# %s%n%n%s%n".formatted(type, sentences.get(type)));
        page.append("\n```mermaid\nstateDiagram-v2\n");
        machine.moves().forEach(move -> page.append("    ").append(line(move)).append('\n'));
        machine.states().stream()
                .filter(machine::isFinal)
                .forEach(state -> page.append("    %s --> [*]%n".formatted(state)));
        page.append("```\n");
        if (machine.states().stream().anyMatch(state -> hasSentence(state, sentences))) {
            page.append("\n| State | What it means |\n|---|---|\n");
            machine.states().forEach(state -> page.append(row(state, sentences)));
        }
        return page.append(END.formatted(path)).toString().replace("\r\n", "\n");
    }

    private static String line(Machine.Move move) {
        var label = move.name().isEmpty() ? "" : ": " + move.name();
        return "%s --> %s%s".formatted(move.from(), move.to(), label);
    }

    private static boolean hasSentence(String state, Map<String, String> sentences) {
        return !sentences.getOrDefault(state, "").isEmpty();
    }

    private static String row(String state, Map<String, String> sentences) {
        return "| %s | %s |%n".formatted(state, sentences.getOrDefault(state, ""));
    }

    private static Map<String, String> sentences(JavaFile source) {
        var sentences = new LinkedHashMap<String, String>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree tree, Void unused) {
                sentences.put(tree.getSimpleName().toString(), source.sentence(getCurrentPath()));
                return super.visitClass(tree, unused);
            }

            @Override
            public Void visitVariable(VariableTree tree, Void unused) {
                sentences.putIfAbsent(tree.getName().toString(), source.sentence(getCurrentPath()));
                return null;
            }
        }.scan(source.tree(), null);
        return sentences.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
