package dev.autopack.executor.server.format.patch;

/**
 * The parser takes one folder off each name, so a name that comes without a/ or b/ gets it here.
 */
final class PatchNames {
    private static final String BOTH = "diff --git ";
    private static final String OLD = "--- ";
    private static final String NEW = "+++ ";

    private PatchNames() {}

    static String prefixed(String line) {
        if (line.startsWith(OLD)) {
            return OLD + prefixed(line.substring(OLD.length()), "a/");
        }
        if (line.startsWith(NEW)) {
            return NEW + prefixed(line.substring(NEW.length()), "b/");
        }
        return line.startsWith(BOTH) ? BOTH + both(line.substring(BOTH.length())) : line;
    }

    private static String prefixed(String name, String prefix) {
        var quote = name.startsWith("\"") ? "\"" : "";
        var bare = name.substring(quote.length());
        return bare.startsWith(prefix) || bare.startsWith("/dev/null")
                ? name
                : quote + prefix + bare;
    }

    // With prefixes the two names differ; the same name twice therefore has none.
    private static String both(String names) {
        var half = names.length() / 2;
        var same =
                names.length() % 2 == 1
                        && names.charAt(half) == ' '
                        && names.substring(0, half).equals(names.substring(half + 1));
        if (!same) {
            return names;
        }
        var name = names.substring(0, half);
        var quote = name.startsWith("\"") ? "\"" : "";
        var bare = name.substring(quote.length());
        return "%sa/%s %sb/%s".formatted(quote, bare, quote, bare);
    }
}
