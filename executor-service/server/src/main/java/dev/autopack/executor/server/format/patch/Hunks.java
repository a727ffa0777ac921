package dev.autopack.executor.server.format.patch;

import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.server.format.file.Faults;
import dev.autopack.executor.server.format.file.Search;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.patch.HunkHeader;

/** The hunks of one file, each fitting at exactly one place; every other byte stays as it is. */
record Hunks(List<Hunk> hunks) {
    private static final int HUNKS_MAX = 1_000;

    /** Lines in the order of the patch; start is the stated place in the old file, from 0. */
    record Hunk(int start, List<Line> lines) {
        List<String> before() {
            return lines.stream().filter(line -> line.sign() != '+').map(Line::text).toList();
        }
    }

    /** A line with its end, unless the patch says that it has none. */
    record Line(char sign, String text) {}

    static Hunks of(FileHeader file) {
        return new Hunks(file.getHunks().stream().map(Hunks::hunk).toList());
    }

    String applyTo(String content, RepoPath path) throws Faults {
        var old = lines(content);
        var plain = old.stream().map(Hunks::plain).toList();
        var windows = !old.isEmpty() && old.getFirst().endsWith("\r\n");
        var text = new StringBuilder();
        var from = 0;
        if (hunks.size() > HUNKS_MAX) {
            throw new Faults(
                    DraftFault.PATCH_APPLY_ERROR,
                    "'%s' has more than %d hunks".formatted(path, HUNKS_MAX));
        }
        for (var hunk : hunks) {
            var at = place(hunk, plain, from, path);
            old.subList(from, at).forEach(text::append);
            from = at + hunk.before().size();
            append(text, hunk, old.subList(at, from), windows);
        }
        old.subList(from, old.size()).forEach(text::append);
        return text.toString();
    }

    private static void append(StringBuilder text, Hunk hunk, List<String> old, boolean windows) {
        var kept = old.iterator();
        for (var line : hunk.lines()) {
            switch (line.sign()) {
                case '+' -> text.append(windows ? windows(line.text()) : line.text());
                case '-' -> kept.next();
                default -> text.append(kept.next());
            }
        }
    }

    // The stated line is tried first: the same lines may stand in the file twice.
    private static int place(Hunk hunk, List<String> lines, int from, RepoPath path) throws Faults {
        var before = hunk.before();
        if (before.isEmpty()) {
            requireEmpty(lines, path);
            return 0;
        }
        if (hunk.start() >= from && fits(before, lines, hunk.start())) {
            return hunk.start();
        }
        var ids = new LineIds();
        var text = ids.of(lines);
        var wanted = ids.of(before);
        var at = Search.first(text, wanted, from);
        if (at < 0 || Search.first(text, wanted, at + 1) >= 0) {
            throw new Faults(
                    DraftFault.PATCH_APPLY_ERROR,
                    "a hunk of '%s' at line %d fits %s"
                            .formatted(
                                    path,
                                    hunk.start() + 1,
                                    at < 0 ? "nowhere" : "at several places"));
        }
        return at;
    }

    /** Equal lines have equal numbers. */
    private static final class LineIds {
        private final Map<String, Integer> ids = new HashMap<>();

        int[] of(List<String> lines) {
            return lines.stream()
                    .mapToInt(line -> ids.computeIfAbsent(line, _ -> ids.size()))
                    .toArray();
        }
    }

    // Line numbers of models are guesses: without a line to hold on to there is no place.
    private static void requireEmpty(List<String> lines, RepoPath path) throws Faults {
        if (!lines.isEmpty()) {
            throw new Faults(
                    DraftFault.PATCH_APPLY_ERROR,
                    "a hunk of '%s' has no line of context".formatted(path));
        }
    }

    private static boolean fits(List<String> before, List<String> lines, int at) {
        var end = at + before.size();
        return end <= lines.size() && lines.subList(at, end).equals(before);
    }

    private static Hunk hunk(HunkHeader header) {
        var lines = new ArrayList<Line>();
        var body = body(header);
        for (var at = 1; at < body.size(); at++) {
            var line = body.get(at);
            var sign = line.equals("\n") ? ' ' : line.charAt(0);
            // A backslash says that the line before it has no end.
            if (sign != '\\') {
                var text = line.equals("\n") ? line : line.substring(1);
                lines.add(new Line(sign, unended(body, at) ? withoutEnd(text) : text));
            }
        }
        return new Hunk(Math.max(0, header.getOldImage().getStartLine() - 1), lines);
    }

    private static boolean unended(List<String> body, int at) {
        return at + 1 < body.size() && body.get(at + 1).startsWith("\\");
    }

    private static List<String> body(HunkHeader header) {
        var length = header.getEndOffset() - header.getStartOffset();
        return lines(
                new String(
                        header.getBuffer(),
                        header.getStartOffset(),
                        length,
                        StandardCharsets.UTF_8));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    private static String plain(String line) {
        return line.endsWith("\r\n") ? withoutEnd(line) + "\n" : line;
    }

    private static String windows(String line) {
        return line.endsWith("\n") ? withoutEnd(line) + "\r\n" : line;
    }

    private static String withoutEnd(String line) {
        var end = line.endsWith("\r\n") ? 2 : line.endsWith("\n") ? 1 : 0;
        return line.substring(0, line.length() - end);
    }
}
