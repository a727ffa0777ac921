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
            Pattern.compile("@@ -\\d+(?:,(\\d{1,9}))? \\+\\d+(?:,(\\d{1,9}))? @@.*");
    private static final String FILE = "diff --git ";
    private static final Pattern SIDE = Pattern.compile("(?:---|\\+\\+\\+) (.+)");
    private static final Pattern MOVE = Pattern.compile("(?:rename|copy) (?:from|to) (.+)");
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
        if (line.startsWith(FILE)) {
            mode = PLAIN;
            bothSides(line.substring(FILE.length()));
            return;
        }
        var newMode = MODE.matcher(line);
        if (newMode.matches()) {
            mode = newMode.group(1);
            modes.replaceAll((path, known) -> path.equals(last) ? mode : known);
            return;
        }
        var side = SIDE.matcher(line);
        if (side.matches()) {
            name(unprefixed(plain(side.group(1))));
        }
        var move = MOVE.matcher(line);
        if (move.matches()) {
            name(plain(move.group(1)));
        }
    }

    // Names may have blanks, so the middle is looked at first: most often both sides are the same.
    private void bothSides(String names) {
        int middle = names.length() / 2;
        int blank = areSame(names, middle) ? middle : names.lastIndexOf(' ');
        if (blank > 0) {
            name(unprefixed(plain(names.substring(0, blank))));
            name(unprefixed(plain(names.substring(blank + 1))));
        }
    }

    private static boolean areSame(String names, int middle) {
        return middle > 0
                && names.charAt(middle) == ' '
                && unprefixed(plain(names.substring(0, middle)))
                        .equals(unprefixed(plain(names.substring(middle + 1))));
    }

    private void name(String path) {
        if (!path.isEmpty() && !path.equals("/dev/null")) {
            last = path;
            modes.merge(path, mode, (known, now) -> known.equals(PLAIN) ? now : known);
        }
    }

    private static String plain(String text) {
        int tab = text.indexOf('\t');
        var path = tab < 0 ? text : text.substring(0, tab);
        boolean quoted = path.length() > 1 && path.startsWith("\"") && path.endsWith("\"");
        return quoted ? path.substring(1, path.length() - 1) : path;
    }

    // Git puts one letter before each side and none before what is moved: taken twice, a folder
    // with the name of such a letter would vanish.
    private static String unprefixed(String path) {
        return path.startsWith("a/") || path.startsWith("b/") ? path.substring(2) : path;
    }

    private static long count(Matcher hunk, int group) {
        var digits = hunk.group(group);
        return digits == null ? 1 : Long.parseLong(digits);
    }
}
