package dev.autopack.verify.corpus.evasion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of evasions, as they are kept with the tests. */
final class Table {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|([ntr\\\\]))");

    private Table() {}

    /** A named path, with the escapes of the table resolved. */
    record NamedPath(String name, String path) {}

    /** A named text. */
    record NamedText(String name, String format, String text) {}

    static List<NamedPath> paths(String table) {
        return lines(table).stream()
                .filter(line -> !line.startsWith("# "))
                .map(line -> line.split("\t", 2))
                .map(row -> new NamedPath(row[0], plain(row[1])))
                .toList();
    }

    static List<NamedText> texts(String table) {
        var found = new ArrayList<NamedText>();
        for (var part : ("\n" + String.join("\n", lines(table))).split("\n=== ")) {
            var head = part.lines().findFirst().orElse("");
            if (head.contains(" | ")) {
                var words = head.split(" \\| ", 2);
                var text = part.substring(head.length() + 1) + "\n";
                found.add(new NamedText(words[0], words[1], text));
            }
        }
        return found;
    }

    /** Rows of a name and whatever follows it. */
    static List<NamedText> rows(String table) {
        return lines(table).stream()
                .filter(line -> !line.startsWith("# "))
                .map(line -> line.split(" \\| ", 2))
                .map(row -> new NamedText(row[0], "commit", row[1]))
                .toList();
    }

    static String plain(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        found.group(1) == null
                                                ? control(found.group(2))
                                                : Character.toString(
                                                        (char)
                                                                Integer.parseInt(
                                                                        found.group(1), 16))));
    }

    private static String control(String letter) {
        return switch (letter) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            default -> letter;
        };
    }

    private static List<String> lines(String table) {
        try (var in = Table.class.getResourceAsStream("/corpus/" + table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
