package dev.autopack.executor.server.verification;

import dev.autopack.executor.domain.verification.CaseOutcome;
import dev.autopack.executor.domain.verification.TestCase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the Test Anything Protocol in its versions 12 to 14; other lines are passed over. */
final class Tap {
    private static final Pattern VERSION = Pattern.compile("TAP version \\d+");
    private static final Pattern PLAN = Pattern.compile("1\\.\\.(\\d{1,9})(\\s.*)?");
    private static final Pattern POINT =
            Pattern.compile("(not )?ok\\b\\s*(\\d{1,9})?\\s*(?:- )?\\s*(.*)");
    private static final Pattern DIRECTIVE =
            Pattern.compile("(?<!\\\\)#\\s*(?:skip|todo)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final int DEPTH_MAX = 16;
    private static final int INDENT = 4;

    private final List<List<TestCase>> byDepth = new ArrayList<>();
    private boolean version;
    private int plan = -1;
    private int points;
    private int told;
    private int blockIndent = -1;
    private String bailed = "";

    void line(String raw) {
        var line = raw.stripTrailing();
        var text = line.strip();
        var indent = line.length() - text.length();
        // A block of diagnostics holds what a test printed, which must not pass for results.
        if (blockIndent >= 0 && (text.isEmpty() || indent >= blockIndent)) {
            blockIndent = text.equals("...") && indent == blockIndent ? -1 : blockIndent;
        } else if (text.equals("---") && indent > 0 && told > 0) {
            blockIndent = indent;
        } else {
            blockIndent = -1;
            line(text, Math.min(indent / INDENT, DEPTH_MAX));
        }
    }

    private void line(String text, int depth) {
        var point = POINT.matcher(text);
        var planned = PLAN.matcher(text);
        if (point.matches()) {
            point(point, depth);
        } else if (planned.matches() && depth == 0) {
            plan = Integer.parseInt(planned.group(1));
        } else if (VERSION.matcher(text).matches()) {
            version = true;
        } else if (text.startsWith("Bail out!")) {
            bailed = text;
        }
    }

    boolean seen() {
        return (version || plan >= 0) && (points > 0 || plan >= 0 || !bailed.isEmpty());
    }

    /** More was told than is kept. */
    boolean overflown(int most) {
        return told > most;
    }

    void finish(Consumer<TestCase> sink) {
        byDepth.forEach(cases -> cases.forEach(sink));
        if (!bailed.isEmpty()) {
            sink.accept(Told.uncollected("the test run", bailed));
        } else if (plan < 0) {
            sink.accept(Told.uncollected("the test run", "it ended before it told its plan"));
        } else if (plan != points) {
            var why = "the plan says %d tests, %d were told".formatted(plan, points);
            sink.accept(Told.uncollected("the test run", why));
        }
    }

    private void point(Matcher point, int depth) {
        points += depth == 0 ? 1 : 0;
        told++;
        var words = point.group(3);
        var directive = DIRECTIVE.matcher(words);
        var directed = directive.find();
        var name = name(directed ? words.substring(0, directive.start()) : words, point.group(2));
        var outcome = outcome(point.group(1) != null, directed);
        var cases = depth(depth);
        cases.addAll(takeBelow(depth, name));
        cases.add(new TestCase(Told.id(name), outcome, ""));
    }

    private String name(String words, @Nullable String number) {
        var name = words.replace("\\#", "#").replace("\\\\", "\\").strip();
        return name.isEmpty() ? "#" + (number == null ? Integer.toString(told) : number) : name;
    }

    // What is still to be done is expected to fail, and nothing may depend on it.
    private static CaseOutcome outcome(boolean bad, boolean directed) {
        if (directed) {
            return CaseOutcome.SKIPPED;
        }
        return bad ? CaseOutcome.FAILED : CaseOutcome.PASSED;
    }

    // The tests of a group come before the group itself, one step further in.
    private List<TestCase> takeBelow(int depth, String group) {
        var taken = new ArrayList<TestCase>();
        for (var below = depth + 1; below < byDepth.size(); below++) {
            byDepth.get(below).stream().map(test -> within(group, test)).forEach(taken::add);
            byDepth.get(below).clear();
        }
        return taken;
    }

    private static TestCase within(String group, TestCase test) {
        return new TestCase(
                Told.id("%s > %s".formatted(group, test.id())), test.outcome(), test.signature());
    }

    private List<TestCase> depth(int depth) {
        while (byDepth.size() <= depth) {
            byDepth.add(new ArrayList<>());
        }
        return byDepth.get(depth);
    }
}
