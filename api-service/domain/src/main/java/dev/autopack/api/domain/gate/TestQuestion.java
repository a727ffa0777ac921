package dev.autopack.api.domain.gate;

import dev.autopack.api.domain.evidence.Evidenced;
import dev.autopack.api.domain.evidence.TestFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Did the tests regress? A test that failed before the change does not count against it. */
final class TestQuestion {
    private static final String CLAIM = "the tests did not regress";
    private static final int SHOWN_MAX = 20;

    private TestQuestion() {}

    static Finding ask(GateCase gateCase) {
        return switch (gateCase.tests()) {
            case Evidenced.Missing<TestFacts> _ -> missing(gateCase.acceptance());
            case Evidenced.Present<TestFacts>(var facts, var id) -> present(gateCase, facts, id);
        };
    }

    private static Finding missing(Acceptance acceptance) {
        if (!acceptance.repository() && !acceptance.testsPlanned()) {
            return Finding.NOTHING;
        }
        return acceptance.testsPlanned()
                ? Finding.blocked(CLAIM, List.of(), List.of("No test report"))
                : Finding.assumed(CLAIM, List.of("The plan names no tests and none were reported"));
    }

    private static Finding present(GateCase gateCase, TestFacts facts, String id) {
        boolean planned = gateCase.acceptance().testsPlanned();
        if (facts.status() == TestFacts.Status.SKIPPED && !planned) {
            return Finding.assumed(CLAIM, List.of("Tests were skipped"));
        }
        return Finding.of(CLAIM, List.of(id), blocking(gateCase, facts))
                .warning(warnings(gateCase, facts));
    }

    private static List<String> blocking(GateCase gateCase, TestFacts facts) {
        var found = new ArrayList<String>();
        if (gateCase.change() instanceof Evidenced.Present<ChangeEvidence>(var change, _)
                && !change.commit().equals(facts.commit())) {
            found.add("The tests ran on another commit");
        }
        found.addAll(collection(facts));
        found.addAll(required(gateCase.acceptance(), facts.delta()));
        found.addAll(regression(facts));
        if (!mayEditTests(gateCase)) {
            found.addAll(edited(facts));
        }
        return found;
    }

    // Who may edit tests may drop some of them, and then the old ones need not pass any more.
    private static boolean mayEditTests(GateCase gateCase) {
        return gateCase.change() instanceof Evidenced.Present<ChangeEvidence>(var change, _)
                && change.mayEditTests();
    }

    private static List<String> edited(TestFacts facts) {
        var found = new ArrayList<String>();
        note(found, "Tests that are gone: ", facts.delta().disappeared());
        note(found, "Tests as they were before the change fail: ", old(facts));
        return found;
    }

    private static List<String> old(TestFacts facts) {
        var old = facts.oldTests();
        return Stream.of(old.newFailures(), old.disappeared(), old.collectionErrors())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> collection(TestFacts facts) {
        if (!facts.delta().collectionErrors().isEmpty()) {
            return List.of(
                    "Tests could not be collected: " + shown(facts.delta().collectionErrors()));
        }
        if (facts.status() == TestFacts.Status.TIMED_OUT) {
            return List.of("The tests did not end in time");
        }
        if (facts.status() == TestFacts.Status.SKIPPED) {
            return List.of("The planned tests were skipped");
        }
        boolean nothingRan = facts.exitFailed() && facts.total() == 0;
        return nothingRan ? List.of("The test command failed without running a test") : List.of();
    }

    private static List<String> required(Acceptance acceptance, TestFacts.Delta delta) {
        var lost =
                acceptance.requiredTests().stream()
                        .filter(
                                test ->
                                        delta.newFailures().contains(test)
                                                || delta.preexistingFailures().contains(test)
                                                || delta.disappeared().contains(test))
                        .toList();
        return lost.isEmpty()
                ? List.of()
                : List.of("Phase validation tests failed: " + shown(lost));
    }

    private static List<String> regression(TestFacts facts) {
        var failures = facts.delta().newFailures();
        if (!failures.isEmpty()) {
            int broken = failures.size() + facts.delta().collectionErrors().size();
            return List.of("%s regression: %s".formatted(severity(broken), shown(failures)));
        }
        if (facts.status() != TestFacts.Status.FAILED || facts.total() == 0) {
            return List.of();
        }
        if (!facts.baselineKnown()) {
            return List.of("The tests fail and no baseline shows that they did before");
        }
        return facts.delta().preexistingFailures().isEmpty()
                ? List.of("The test command failed without naming a failed test")
                : List.of();
    }

    static String severity(int failures) {
        if (failures >= 10) {
            return "CRITICAL";
        }
        if (failures >= 5) {
            return "HIGH";
        }
        return failures >= 2 ? "MEDIUM" : "LOW";
    }

    private static List<String> warnings(GateCase gateCase, TestFacts facts) {
        var notes = new ArrayList<String>();
        note(notes, "Flaky tests: ", facts.delta().flaky());
        if (mayEditTests(gateCase)) {
            notes.addAll(edited(facts));
        }
        note(notes, "Tests that failed before already: ", facts.delta().preexistingFailures());
        return notes;
    }

    private static void note(List<String> notes, String label, List<String> tests) {
        if (!tests.isEmpty()) {
            notes.add(label + shown(tests));
        }
    }

    private static String shown(List<String> tests) {
        var first = String.join(", ", tests.subList(0, Math.min(SHOWN_MAX, tests.size())));
        int more = tests.size() - SHOWN_MAX;
        return more > 0 ? "%s and %d more".formatted(first, more) : first;
    }
}
