package dev.autopack.executor.server.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.executor.domain.verification.CaseOutcome;
import dev.autopack.executor.domain.verification.TestCase;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The tests of one Go package as its events tell of them. */
final class GoPackage {
    private static final String NEVER_ENDED = "the test did not come to its end";

    private final String name;
    private final Map<String, GoTest> tests = new TreeMap<>();
    private boolean ended;
    private boolean failed;
    private boolean notBuilt;
    private String words = "";

    GoPackage(String name) {
        this.name = name;
    }

    /** One test; without an outcome it was never told how it ended. */
    private static final class GoTest {
        private Optional<CaseOutcome> outcome = Optional.empty();
        private String words = "";
    }

    void packageEvent(String action, JsonNode event) {
        switch (action) {
            case "pass", "skip" -> ended = true;
            case "fail" -> {
                ended = true;
                failed = true;
                notBuilt |= event.hasNonNull("FailedBuild");
            }
            case "output" -> {
                var line = event.path("Output").asText("");
                notBuilt |= line.contains("[build failed]") || line.contains("[setup failed]");
                words = words.isEmpty() ? telling(line) : words;
            }
            default -> ended = false;
        }
    }

    /** Whether this is a test that was not heard of before. */
    boolean testEvent(String id, String action, JsonNode event) {
        var fresh = !tests.containsKey(id);
        var test = tests.computeIfAbsent(id, _ -> new GoTest());
        switch (action) {
            case "pass" -> end(test, CaseOutcome.PASSED);
            case "fail" -> end(test, CaseOutcome.FAILED);
            case "skip" -> end(test, CaseOutcome.SKIPPED);
            case "output" -> {
                var line = event.path("Output").asText("");
                test.words = test.words.isEmpty() ? telling(line) : test.words;
            }
            default -> ended = false;
        }
        return fresh;
    }

    void finish(Consumer<TestCase> sink) {
        var failures = 0;
        for (var test : tests.entrySet()) {
            var told = told(test.getKey(), test.getValue());
            failures += told.outcome().isFailure() ? 1 : 0;
            sink.accept(told);
        }
        if (notBuilt) {
            sink.accept(Told.uncollected(name, "the package does not build"));
        } else if (failed && failures == 0) {
            sink.accept(
                    Told.uncollected(name, "the package failed without a failed test " + words));
        } else if (!ended) {
            sink.accept(Told.uncollected(name, "the tests of the package did not come to an end"));
        }
    }

    private TestCase told(String id, GoTest test) {
        var outcome = test.outcome.orElse(CaseOutcome.ERROR);
        var words = test.outcome.isEmpty() ? NEVER_ENDED : test.words;
        return new TestCase(Told.id(name, id), outcome, outcome.isFailure() ? words : "");
    }

    // With -count a test runs more than once, and one bad run is enough.
    private static void end(GoTest test, CaseOutcome outcome) {
        if (test.outcome.filter(CaseOutcome::isFailure).isEmpty()) {
            test.outcome = Optional.of(outcome);
        }
    }

    private static String telling(String line) {
        var text = line.strip();
        var frame = text.startsWith("===") || text.startsWith("---") || text.startsWith("FAIL");
        return frame ? "" : Told.signature(text);
    }
}
