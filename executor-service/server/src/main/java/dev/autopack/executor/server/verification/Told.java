package dev.autopack.executor.server.verification;

import dev.autopack.executor.domain.verification.CaseOutcome;
import dev.autopack.executor.domain.verification.TestCase;
import java.util.regex.Pattern;

/** What a report says of a test, in lengths that can be kept. */
final class Told {
    private static final int SIGNATURE_MAX = 200;
    private static final int ID_MAX = 1000;
    private static final int RAW_MAX = 20_000;
    // Where an object stands in memory differs from run to run, and its test would never be found.
    private static final Pattern ADDRESS = Pattern.compile("(?<=\\w)@[0-9a-f]{5,8}\\b");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Told() {}

    /** The id of a test by its class, package or suite and its name. */
    static String id(String owner, String name) {
        return id(owner.isEmpty() ? name : owner + "#" + name);
    }

    static String id(String text) {
        return cut(ADDRESS.matcher(cut(text, RAW_MAX)).replaceAll("@*"), ID_MAX);
    }

    static String signature(String text) {
        var line = BLANKS.matcher(cut(text, RAW_MAX)).replaceAll(" ").strip();
        return cut(line, SIGNATURE_MAX);
    }

    static TestCase uncollected(String what, String why) {
        var id = what.isBlank() ? "the tests" : what;
        return new TestCase(id(id), CaseOutcome.UNCOLLECTED, signature(why));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
