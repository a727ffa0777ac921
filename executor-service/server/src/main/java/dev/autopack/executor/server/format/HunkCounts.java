package dev.autopack.executor.server.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Models count lines badly, so the counts of each hunk are taken from its body. */
final class HunkCounts {
    private static final Pattern HEADER =
            Pattern.compile("@@ -(\\d{1,9})(?:,\\d+)? \\+(\\d{1,9})(?:,\\d+)? @@(.*)");

    private HunkCounts() {}

    static String repair(String patch) {
        var lines = List.of(patch.split("\n", -1));
        var repaired = new ArrayList<String>();
        for (var at = 0; at < lines.size(); ) {
            var header = HEADER.matcher(lines.get(at));
            if (!header.matches()) {
                repaired.add(lines.get(at++));
                continue;
            }
            var end = end(lines, at + 1);
            var body = lines.subList(at + 1, end);
            repaired.add(
                    "@@ -%s,%d +%s,%d @@%s"
                            .formatted(
                                    header.group(1),
                                    count(body, '-'),
                                    header.group(2),
                                    count(body, '+'),
                                    header.group(3)));
            repaired.addAll(body);
            at = end;
        }
        return String.join("\n", repaired);
    }

    private static int end(List<String> lines, int from) {
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
        var nextFile =
                line.startsWith("--- ")
                        && at + 1 < lines.size()
                        && lines.get(at + 1).startsWith("+++ ");
        return nextFile || line.startsWith("@@ ") || line.startsWith("diff --git ") || line.startsWith("```");
    }

    private static long count(List<String> body, char sign) {
        return body.stream()
                .filter(line -> line.isEmpty() || line.charAt(0) == ' ' || line.charAt(0) == sign)
                .count();
    }
}
