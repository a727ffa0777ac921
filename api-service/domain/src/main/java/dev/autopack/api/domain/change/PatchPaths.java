package dev.autopack.api.domain.change;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every path that a unified diff names, old and new alike, with its mode; nothing is applied. */
public final class PatchPaths {
    private static final String PLAIN = "100644";
    private static final Pattern HUNK =
            Pattern.compile("@@ -\\d+(?:,(\\d+))? \\+\\d+(?:,(\\d+))? @@.*");
    private static final Pattern FILE = Pattern.compile("diff --git (?:a/)?(.+) (?:b/)?(.+)");
    private static final Pattern PATH =
            Pattern.compile("(?:---|\\+\\+\\+|rename from|rename to|copy from|copy to) (.+)");
    private static final Pattern MODE = Pattern.compile("(?:new file|new) mode (\\d+)");

    private final Map<String, String> modes = new TreeMap<>();
    private String last = "";
    private String mode = PLAIN;
    private long oldLeft;
    private long newLeft;

    private PatchPaths() {}

    /** Paths in order, each with the mode that the patch gives it. */
    public static Map<String, String> of(String patch, List<String> alsoChanged) {
        var found = new PatchPaths();
        patch.lines().forEach(found::line);
        alsoChanged.forEach(path -> found.modes.putIfAbsent(path, PLAIN));
        return found.modes;
    }

    private void line(String line) {
        if (oldLeft > 0 || newLeft > 0) {
            content(line);
            return;
        }
        var hunk = HUNK.matcher(line);
        if (hunk.matches()) {
            oldLeft = count(hunk, 1);
            newLeft = count(hunk, 2);
            return;
        }
        header(line);
    }

    // Inside a hunk a line that looks like a header is text of the file.
    private void content(String line) {
        var sign = line.isEmpty() ? ' ' : line.charAt(0);
        oldLeft -= sign == '-' || sign == ' ' ? 1 : 0;
        newLeft -= sign == '+' || sign == ' ' ? 1 : 0;
    }

    private void header(String line) {
        var file = FILE.matcher(line);
        if (file.matches()) {
            mode = PLAIN;
            name(file.group(1));
            name(file.group(2));
            return;
        }
        var newMode = MODE.matcher(line);
        if (newMode.matches()) {
            mode = newMode.group(1);
            modes.replaceAll((path, known) -> path.equals(last) ? mode : known);
            return;
        }
        var path = PATH.matcher(line);
        if (path.matches()) {
            name(path.group(1));
        }
    }

    private void name(String text) {
        var path = plain(text);
        if (!path.equals("/dev/null")) {
            last = path;
            modes.merge(path, mode, (known, now) -> known.equals(PLAIN) ? now : known);
        }
    }

    private static String plain(String text) {
        int tab = text.indexOf('\t');
        var path = tab < 0 ? text : text.substring(0, tab);
        if (path.length() > 1 && path.startsWith("\"") && path.endsWith("\"")) {
            path = path.substring(1, path.length() - 1);
        }
        return path.startsWith("a/") || path.startsWith("b/") ? path.substring(2) : path;
    }

    private static long count(Matcher hunk, int group) {
        var digits = hunk.group(group);
        return digits == null ? 1 : Long.parseLong(digits);
    }
}
