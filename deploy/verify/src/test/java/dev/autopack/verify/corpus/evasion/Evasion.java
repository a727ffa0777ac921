package dev.autopack.verify.corpus.evasion;

import dev.autopack.verify.corpus.Checks;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One attempt: what a builder answers, under which rules, and where it may end. */
record Evasion(String name, String answer, Checks.Rules rules, Set<Pipeline.End> ends) {
    private static final Set<Pipeline.End> NEVER =
            EnumSet.of(Pipeline.End.UNREADABLE, Pipeline.End.REFUSED, Pipeline.End.FORBIDDEN);
    private static final Set<Pipeline.End> UNASKED =
            EnumSet.complementOf(EnumSet.of(Pipeline.End.WRITTEN));

    static List<Evasion> all() {
        var outside =
                Table.paths("paths-outside.txt").stream()
                        .flatMap(one -> of("outside", one, Pipeline.SCOPED, NEVER));
        var guarded =
                Table.paths("paths-protected.txt").stream()
                        .flatMap(one -> of("protected", one, Pipeline.OPEN, UNASKED));
        var answers =
                Table.texts("answers.txt").stream()
                        .map(
                                one ->
                                        new Evasion(
                                                one.format() + ": " + one.name(),
                                                one.text(),
                                                Pipeline.SCOPED,
                                                NEVER));
        return Stream.of(outside, guarded, answers).flatMap(some -> some).toList();
    }

    private static Stream<Evasion> of(
            String kind, Table.NamedPath path, Checks.Rules rules, Set<Pipeline.End> ends) {
        return Stream.of(Format.values())
                .filter(format -> format.canSay(path.path()))
                .map(
                        format ->
                                new Evasion(
                                        "%s %s: %s".formatted(kind, format, path.name()),
                                        format.answer(path.path(), Pipeline.isThere(path.path())),
                                        rules,
                                        ends));
    }
}
