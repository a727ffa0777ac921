package dev.autopack.executor.server.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.autopack.executor.domain.verification.CaseOutcome;
import dev.autopack.executor.domain.verification.TestCase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TapTest {
    @Test
    void pointsWithSkipAndTodoAreRead() {
        var cases =
                read(
                        """
                        1..6
                        ok 1 - adds
                        not ok 2 - pays
                        #   Failed test 'pays'
                        ok 3 - later # SKIP no network
                        not ok 4 - one day # todo not written
                        ok 5
                        ok - without a number
                        """);

        assertThat(cases)
                .extracting(TestCase::id, TestCase::outcome)
                .containsExactly(
                        tuple("adds", CaseOutcome.PASSED),
                        tuple("pays", CaseOutcome.FAILED),
                        tuple("later", CaseOutcome.SKIPPED),
                        tuple("one day", CaseOutcome.SKIPPED),
                        tuple("#5", CaseOutcome.PASSED),
                        tuple("without a number", CaseOutcome.PASSED));
    }

    @Test
    void theTestsOfAGroupAreNamedByIt() {
        var cases =
                read(
                        """
                        TAP version 13
                        # Subtest: cart
                            # Subtest: adds \\# one
                            ok 1 - adds \\# one
                              ---
                              duration_ms: 0.58
                              ...
                            # Subtest: deep
                                not ok 1 - fails
                                  ---
                                  error: |-
                                    ok 9 - not a result
                                    1..9
                                    Bail out!
                                  ...
                                1..1
                            not ok 2 - deep
                            1..2
                        not ok 1 - cart
                          ---
                          failureType: 'subtestsFailed'
                          ...
                        # Subtest: top
                        ok 2 - top
                        1..2
                        # tests 5
                        """);

        assertThat(cases)
                .extracting(TestCase::id, TestCase::outcome)
                .containsExactly(
                        tuple("cart > adds # one", CaseOutcome.PASSED),
                        tuple("cart > deep > fails", CaseOutcome.FAILED),
                        tuple("cart > deep", CaseOutcome.FAILED),
                        tuple("cart", CaseOutcome.FAILED),
                        tuple("top", CaseOutcome.PASSED));
    }

    @Test
    void fewerTestsThanPlannedAreNotAllOfThem() {
        assertThat(read("1..3\nok 1 - a\nok 2 - b\n").getLast())
                .isEqualTo(
                        new TestCase(
                                "the test run",
                                CaseOutcome.UNCOLLECTED,
                                "the plan says 3 tests, 2 were told"));
    }

    @Test
    void aRunWithoutAPlanBrokeOff() {
        assertThat(read("TAP version 14\nok 1 - a\n").getLast().outcome())
                .isEqualTo(CaseOutcome.UNCOLLECTED);
    }

    @Test
    void aRunThatBailedOutBrokeOff() {
        assertThat(read("1..2\nok 1 - a\nBail out! no database\n").getLast())
                .isEqualTo(
                        new TestCase(
                                "the test run", CaseOutcome.UNCOLLECTED, "Bail out! no database"));
    }

    @Test
    void aPlanOfNothingIsARunWithoutTests() {
        assertThat(read("TAP version 13\n1..0 # SKIP wrong system\n")).isEmpty();
    }

    @Test
    void aBlockThatIsNeverClosedEndsWhereTheIndentDoes() {
        var cases = read("1..2\nok 1 - a\n  ---\n  x: 1\nnot ok 2 - b\n");

        assertThat(cases).extracting(TestCase::id).containsExactly("a", "b");
    }

    @Test
    void outputThatOnlyLooksLikeItIsNoReport() {
        var tap = new Tap();
        "ok  \tshop\t0.1s\nok then\nnot ok\n".lines().forEach(tap::line);

        assertThat(tap.seen()).isFalse();
    }

    private static List<TestCase> read(String lines) {
        var tap = new Tap();
        lines.lines().forEach(tap::line);
        var cases = new ArrayList<TestCase>();
        if (tap.seen()) {
            tap.finish(cases::add);
        }
        return cases;
    }
}
