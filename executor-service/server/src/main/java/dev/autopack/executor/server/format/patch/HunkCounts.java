package dev.autopack.executor.server.format.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Models count lines badly, so the counts of each hunk are taken from its body. */
final class HunkCounts {
    private static final Pattern HEADER =
            Pattern.compile("@@ -(\\d{1,9})(?:,\\d{1,9})? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@(.*)");

    private HunkCounts() {}

    static boolean isHeader(String line) {
        return HEADER.matcher(line).matches();
    }

    /** The lines of a hunk whose header tells what its body holds. */
    static List<String> repaired(String line, List<String> body) {
        var header = header(line);
        var signed = body.stream().map(HunkCounts::signed).toList();
        return hunk(header, header.group(1), header.group(2), signed);
    }

    /** The lines of a hunk that makes a file; as many as it announces are new without a sign. */
    static List<String> ofNewFile(String line, List<String> body) {
        var header = header(line);
        var stated = header.group(3) == null ? 1 : Integer.parseInt(header.group(3));
        var signed = new ArrayList<String>();
        for (var each : body) {
            var own = each.startsWith("+") || each.startsWith("\\");
            signed.add(own || signed.size() >= stated ? signed(each) : "+" + each);
        }
        return hunk(header, "0", "1", signed);
    }

    private static List<String> hunk(
            Matcher header, String oldStart, String newStart, List<String> body) {
        var hunk = new ArrayList<String>();
        hunk.add(
                "@@ -%s,%d +%s,%d @@%s"
                        .formatted(
                                oldStart,
                                count(body, '-'),
                                newStart,
                                count(body, '+'),
                                header.group(4)));
        hunk.addAll(body);
        return hunk;
    }

    private static Matcher header(String line) {
        var header = HEADER.matcher(line);
        if (!header.matches()) {
            throw new IllegalArgumentException("hunk header '%s'".formatted(line));
        }
        return header;
    }

    // A line without a sign is context; if the file has no such line there, the hunk fits nowhere.
    private static String signed(String line) {
        return line.isEmpty() || " +-\\".indexOf(line.charAt(0)) >= 0 ? line : " " + line;
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
