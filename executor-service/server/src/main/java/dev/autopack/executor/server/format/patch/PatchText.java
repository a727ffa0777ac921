package dev.autopack.executor.server.format.patch;

import java.util.ArrayList;
import java.util.List;

/** The patch of an answer in the form that git writes: no words around it, names with prefixes. */
final class PatchText {
    private static final String GIT = "diff --git ";

    private final List<String> lines;
    private final List<String> repaired = new ArrayList<>();
    private boolean inFile;
    private boolean named;
    private boolean fresh;

    private PatchText(List<String> lines) {
        this.lines = lines;
    }

    static String repaired(String answer) {
        var text = new PatchText(List.of(answer.split("\n", -1)));
        for (var at = 0; at < text.lines.size(); ) {
            at += text.take(at);
        }
        return String.join("\n", text.repaired) + "\n";
    }

    /** Answers how many lines were taken. */
    private int take(int at) {
        var line = lines.get(at);
        if (startsFile(lines, at)) {
            begin(line, at);
        } else if (line.startsWith("```")) {
            inFile = false;
        } else if (inFile && HunkCounts.isHeader(line)) {
            var end = HunkCounts.end(lines, at + 1);
            var body = lines.subList(at + 1, end);
            repaired.addAll(
                    fresh ? HunkCounts.ofNewFile(line, body) : HunkCounts.repaired(line, body));
            return end - at;
        } else if (inFile && !line.isEmpty()) {
            fresh = fresh || line.startsWith("new file mode ") || line.startsWith("--- /dev/null");
            repaired.add(PatchNames.prefixed(line));
        }
        return 1;
    }

    /** Whether a file's part begins here, with or without git's own line. */
    static boolean startsFile(List<String> lines, int at) {
        var line = lines.get(at);
        var pair =
                line.startsWith("--- ")
                        && at + 1 < lines.size()
                        && lines.get(at + 1).startsWith("+++ ");
        return pair || line.startsWith(GIT);
    }

    // The parser tells one file from the next only by git's own line.
    private void begin(String line, int at) {
        inFile = true;
        var own = line.startsWith(GIT);
        fresh = line.startsWith("--- /dev/null") || (fresh && !own && named);
        if (!own && !named) {
            repaired.add(GIT + line.substring(4) + " " + lines.get(at + 1).substring(4));
        }
        named = own;
        repaired.add(PatchNames.prefixed(line));
    }
}
