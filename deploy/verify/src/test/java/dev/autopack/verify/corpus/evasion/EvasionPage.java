package dev.autopack.verify.corpus.evasion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The list of evasions for people. */
final class EvasionPage {
    private EvasionPage() {}

    static String text() {
        var count = Evasion.all().size() + Table.rows("commits.txt").size();
        return """
        # Evasions

        %d attempts to change what may not be changed. Each is given to the real reader of answers, path
        policy, quality checks and server policy, or pushed as a commit that api-service looks at. None
        ends in a write outside the scope, a write to a protected path, or a change that nobody was
        asked about.

        ## Paths outside the scope

        Each as %s. All are refused by the reader, by the executor or by the server.

        %s

        ## Protected paths

        Each in the same formats, without a scope. A person is asked, or the path is refused.

        %s

        ## Whole answers

        %s

        ## Commits

        Made by hand, with trees that no git command writes, and pushed as the attempt.

        %s

        Kept true by `EvasionTest`; the tables are in `deploy/verify/src/test/resources/corpus`.
        """
                .formatted(
                        count,
                        Arrays.stream(Format.values())
                                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                                .collect(Collectors.joining(", ")),
                        listed(names("paths-outside.txt")),
                        listed(names("paths-protected.txt")),
                        listed(
                                Table.texts("answers.txt").stream()
                                        .map(one -> one.name() + " (" + one.format() + ")")
                                        .toList()),
                        listed(
                                Table.rows("commits.txt").stream()
                                        .map(Table.NamedText::name)
                                        .toList()));
    }

    private static List<String> names(String table) {
        return Table.paths(table).stream().map(Table.NamedPath::name).toList();
    }

    private static String listed(List<String> names) {
        return names.stream().map(name -> "- " + name).collect(Collectors.joining("\n"));
    }
}
