package dev.autopack.executor.server.format;

import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.DraftFault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.patch.HunkHeader;

/** The hunks of one file, each fitting at exactly one place. */
record Hunks(List<Hunk> hunks) {
    /** Old lines that must stand together, and what replaces them; lines keep their ends. */
    record Hunk(int start, List<String> before, List<String> after) {}

    static Hunks of(FileHeader file) {
        return new Hunks(file.getHunks().stream().map(Hunks::hunk).toList());
    }

    String applyTo(String content, RepoPath path) throws Faults {
        var windows = content.contains("\r\n");
        var lines = new ArrayList<>(lines(content.replace("\r\n", "\n")));
        var moved = 0;
        for (var hunk : hunks) {
            var at = place(hunk, lines, moved, path);
            var window = lines.subList(at, at + hunk.before().size());
            window.clear();
            window.addAll(hunk.after());
            moved += hunk.after().size() - hunk.before().size();
        }
        var text = String.join("", lines);
        return windows ? text.replace("\n", "\r\n") : text;
    }

    // The stated line is tried first: the same lines may stand in the file twice.
    private static int place(Hunk hunk, List<String> lines, int moved, RepoPath path)
            throws Faults {
        var stated = hunk.start() + moved;
        if (fits(hunk, lines, stated)) {
            return stated;
        }
        var places = new ArrayList<Integer>();
        for (var at = 0; at + hunk.before().size() <= lines.size() && places.size() < 2; at++) {
            if (!hunk.before().isEmpty() && fits(hunk, lines, at)) {
                places.add(at);
            }
        }
        if (places.size() != 1) {
            throw new Faults(
                    DraftFault.PATCH_APPLY_ERROR,
                    "a hunk of '%s' at line %d fits %s"
                            .formatted(
                                    path,
                                    hunk.start() + 1,
                                    places.isEmpty() ? "nowhere" : "at several places"));
        }
        return places.getFirst();
    }

    private static boolean fits(Hunk hunk, List<String> lines, int at) {
        var end = at + hunk.before().size();
        return at >= 0 && end <= lines.size() && lines.subList(at, end).equals(hunk.before());
    }

    private static Hunk hunk(HunkHeader header) {
        var before = new ArrayList<String>();
        var after = new ArrayList<String>();
        var body = body(header);
        for (var at = 1; at < body.size(); at++) {
            var line = body.get(at);
            var text = unended(body, at) ? line.substring(1).stripTrailing() : line.substring(1);
            switch (line.charAt(0)) {
                case '-' -> before.add(text);
                case '+' -> after.add(text);
                case '\\' -> {
                    // Says that the line before it has no end; see unended.
                }
                default -> {
                    before.add(line.equals("\n") ? line : text);
                    after.add(line.equals("\n") ? line : text);
                }
            }
        }
        return new Hunk(start(header), before, after);
    }

    // git counts lines from 1, but says 0 for an empty old side.
    private static int start(HunkHeader header) {
        var old = header.getOldImage();
        return old.getLineCount() == 0 ? old.getStartLine() : old.getStartLine() - 1;
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
}
