package dev.autopack.api.domain.change;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for paths in a repository; written here once more because no client is trusted. */
public final class RepoPath {
    private static final int BYTES_MAX = 3072;
    private static final int SEGMENTS_MAX = 200;
    private static final int SEGMENT_BYTES_MAX = 255;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
    private static final Pattern GIT_SHORT_NAME = Pattern.compile("git~[0-9]+");

    private RepoPath() {}

    /** Why this path may not be written anywhere, or nothing when it may. */
    public static Optional<String> fault(String path) {
        if (path.codePoints().anyMatch(RepoPath::isUnsafe) || path.indexOf('\\') >= 0) {
            return Optional.of("has a character that is not allowed");
        }
        if (!Normalizer.isNormalized(path, Normalizer.Form.NFC)) {
            return Optional.of("is not in composed Unicode form");
        }
        if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
            return Optional.of("is absolute");
        }
        if (bytes(path) > BYTES_MAX) {
            return Optional.of("is longer than %d bytes".formatted(BYTES_MAX));
        }
        if (path.chars().filter(letter -> letter == '/').count() >= SEGMENTS_MAX) {
            return Optional.of("has more than %d segments".formatted(SEGMENTS_MAX));
        }
        for (var segment : path.split("/", -1)) {
            var fault = segmentFault(segment);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** The form in which two paths meet on a file system that ignores case. */
    public static String folded(String path) {
        var composed = Normalizer.normalize(path, Normalizer.Form.NFC);
        var folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** A path as a message may show it: without characters that move the cursor or hide. */
    public static String shown(String path) {
        var text = new StringBuilder();
        path.codePoints()
                .limit(300)
                .forEach(
                        c ->
                                text.append(
                                        isUnsafe(c)
                                                ? "\\u{%x}".formatted(c)
                                                : Character.toString(c)));
        return text.toString();
    }

    private static Optional<String> segmentFault(String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            return Optional.of("is not in canonical form");
        }
        if (isGitFolder(segment)) {
            return Optional.of("reaches into git's own folder");
        }
        if (segment.startsWith(" ") || segment.endsWith(" ") || segment.endsWith(".")) {
            return Optional.of("has a segment with a dot or blank at its edge");
        }
        if (bytes(segment) > SEGMENT_BYTES_MAX) {
            return Optional.of("has a segment longer than %d bytes".formatted(SEGMENT_BYTES_MAX));
        }
        return Optional.empty();
    }

    // HFS+ ignores format characters; NTFS knows short names, streams, and trailing dots and
    // blanks.
    private static boolean isGitFolder(String segment) {
        var visible = new StringBuilder();
        Normalizer.normalize(segment, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> !isInvisible(c))
                .forEach(visible::appendCodePoint);
        var plain = folded(visible.toString());
        int stream = plain.indexOf(':');
        var name =
                (stream < 0 ? plain : plain.substring(0, stream)).replaceAll("[. ]+$", "").strip();
        return name.equals(".git") || GIT_SHORT_NAME.matcher(name).matches();
    }

    // Marks change a letter for the eye only, and some of them not even that.
    private static boolean isInvisible(int codePoint) {
        var type = Character.getType(codePoint);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
    }

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

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
