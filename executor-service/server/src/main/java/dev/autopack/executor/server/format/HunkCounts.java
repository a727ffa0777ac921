package dev.autopack.executor.server.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Models count lines badly, so the counts of each hunk are taken from its body. */
final class HunkCounts {
    private static final Pattern HEADER =
            Pattern.compile("@@ -(\\d{1,9})(?:,\\d+)? \\+(\\d{1,9})(?:,\\d+)? @@(.*)");

    private HunkCounts() {}

    static boolean isHeader(String line) {
        return HEADER.matcher(line).matches();
    }

    /** The lines of a hunk whose header tells what its body holds. */
    static List<String> repaired(String line, List<String> body) {
        var header = HEADER.matcher(line);
        if (!header.matches()) {
            throw new IllegalArgumentException("hunk header '%s'".formatted(line));
        }
        var hunk = new ArrayList<String>();
        hunk.add(
                "@@ -%s,%d +%s,%d @@%s"
                        .formatted(
                                header.group(1),
                                count(body, '-'),
                                header.group(2),
                                count(body, '+'),
                                header.group(3)));
        hunk.addAll(body);
        return hunk;
    }

    /** Where the body that begins at a line ends; empty lines at its end do not belong to it. */
    static int end(List<String> lines, int from) {
        var end = from;
        while (end < lines.size() && !startsNext(lines, end)) {
            end++;
        }
        while (end > from && lines.get(end - 1).isEmpty()) {
            end--;
        }
        return end;
    }

    private static boolean startsNext(List<String> lines, int at) {
        var line = lines.get(at);
        return PatchText.startsFile(lines, at) || line.startsWith("@@ ") || line.startsWith("```");
    }

    private static long count(List<String> body, char sign) {
        return body.stream()
                .filter(line -> line.isEmpty() || line.charAt(0) == ' ' || line.charAt(0) == sign)
                .count();
    }
}
