package dev.autopack.executor.domain.change;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A path inside a repository: relative, NFC, harmless on every file system git knows. */
public record RepoPath(String value) implements Comparable<RepoPath> {
    private static final int BYTES_MAX = 3072;
    private static final int SEGMENTS_MAX = 200;
    private static final int SEGMENT_BYTES_MAX = 255;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    public RepoPath {
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
        requireSaneText(value);
        if (value.startsWith("/") || DRIVE.matcher(value).matches()) {
            throw new InvalidChange("path '%s' is absolute".formatted(value));
        }
        if (value.chars().filter(letter -> letter == '/').count() >= SEGMENTS_MAX) {
            throw new InvalidChange("path has more than %d segments".formatted(SEGMENTS_MAX));
        }
        for (var segment : value.split("/", -1)) {
            requireSaneSegment(value, segment);
        }
    }

    /** The form under which two paths collide on a case-insensitive file system. */
    public String folded() {
        return fold(value);
    }

    public List<String> segments() {
        return List.of(value.split("/", -1));
    }

    public String fileName() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** Folds case and composition, also where upper case is many-to-one (Kelvin sign, long s). */
    public static String fold(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    @Override
    public int compareTo(RepoPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static void requireSaneText(String value) {
        if (value.indexOf('\\') >= 0 || value.codePoints().anyMatch(RepoPath::isUnsafe)) {
            throw new InvalidChange(
                    "path '%s' has a character that is not allowed".formatted(visible(value)));
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > BYTES_MAX) {
            throw new InvalidChange("path is longer than %d bytes".formatted(BYTES_MAX));
        }
    }

    // Format characters are ignorable to HFS+ and reorder what a reviewer reads.
    private static boolean isUnsafe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }

    private static void requireSaneSegment(String path, String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            throw new InvalidChange("path '%s' is not in canonical form".formatted(path));
        }
        if (segment.endsWith(".") || segment.endsWith(" ") || segment.startsWith(" ")) {
            throw new InvalidChange(
                    "path '%s' has a segment with a dot or space at its edge".formatted(path));
        }
        if (segment.getBytes(StandardCharsets.UTF_8).length > SEGMENT_BYTES_MAX) {
            throw new InvalidChange(
                    "path has a segment longer than %d bytes".formatted(SEGMENT_BYTES_MAX));
        }
        if (isGitFolder(segment)) {
            throw new InvalidChange("path '%s' reaches into git's own folder".formatted(path));
        }
    }

    // NTFS knows the folder by its short name and by stream suffixes too; marks only fool the eye.
    private static boolean isGitFolder(String segment) {
        var visible = new StringBuilder();
        Normalizer.normalize(segment, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(visible::appendCodePoint);
        var plain = fold(visible.toString());
        var stem = plain.split("[:. ]+$|:", 2)[0].strip();
        return stem.equals(".git") || stem.matches("git~[0-9]+");
    }

    private static String visible(String value) {
        var text = new StringBuilder();
        value.codePoints()
                .limit(200)
                .forEach(
                        c -> {
                            if (isUnsafe(c)) {
                                text.append("\\u{%x}".formatted(c));
                            } else {
                                text.appendCodePoint(c);
                            }
                        });
        return text.toString();
    }
}
