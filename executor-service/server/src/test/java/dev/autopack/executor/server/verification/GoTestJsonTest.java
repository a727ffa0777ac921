package dev.autopack.executor.server.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.autopack.executor.domain.verification.CaseOutcome;
import dev.autopack.executor.domain.verification.TestCase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoTestJsonTest {
    @Test
    void testsAndTheirSubtestsAreRead() {
        var cases =
                read(
                        """
                        {"Time":"2026-01-01T00:00:00Z","Action":"start","Package":"shop/cart"}
                        {"Time":"2026-01-01T00:00:00Z","Action":"run","Package":"shop/cart","Test":"TestAdd"}
                        {"Action":"output","Package":"shop/cart","Test":"TestAdd","Output":"=== RUN   TestAdd\\n"}
                        {"Action":"run","Package":"shop/cart","Test":"TestAdd/empty_cart"}
                        {"Action":"output","Package":"shop/cart","Test":"TestAdd/empty_cart","Output":"    cart_test.go:9: got 1, want 2\\n"}
                        {"Action":"output","Package":"shop/cart","Test":"TestAdd/empty_cart","Output":"    --- FAIL: TestAdd/empty_cart (0.00s)\\n"}
                        {"Action":"fail","Package":"shop/cart","Test":"TestAdd/empty_cart","Elapsed":0}
                        {"Action":"fail","Package":"shop/cart","Test":"TestAdd","Elapsed":0}
                        {"Action":"run","Package":"shop/cart","Test":"TestLater"}
                        {"Action":"skip","Package":"shop/cart","Test":"TestLater","Elapsed":0}
                        {"Action":"pause","Package":"shop/cart","Test":"TestPay"}
                        {"Action":"cont","Package":"shop/cart","Test":"TestPay"}
                        {"Action":"pass","Package":"shop/cart","Test":"TestPay","Elapsed":0.01}
                        {"Action":"output","Package":"shop/cart","Output":"FAIL\\tshop/cart\\t0.002s\\n"}
                        {"Action":"fail","Package":"shop/cart","Elapsed":0.002}
                        {"Action":"start","Package":"shop/docs"}
                        {"Action":"output","Package":"shop/docs","Output":"?   \\tshop/docs\\t[no test files]\\n"}
                        {"Action":"skip","Package":"shop/docs","Elapsed":0}
                        """);

        assertThat(cases)
                .containsExactly(
                        new TestCase("shop/cart#TestAdd", CaseOutcome.FAILED, ""),
                        new TestCase(
                                "shop/cart#TestAdd/empty_cart",
                                CaseOutcome.FAILED,
                                "cart_test.go:9: got 1, want 2"),
                        new TestCase("shop/cart#TestLater", CaseOutcome.SKIPPED, ""),
                        new TestCase("shop/cart#TestPay", CaseOutcome.PASSED, ""));
    }

    @Test
    void aPackageThatDoesNotBuildIsNotCollected() {
        var cases =
                read(
                        """
                        {"ImportPath":"shop/cart [shop/cart.test]","Action":"build-output","Output":"./cart.go:3: undefined: x\\n"}
                        {"ImportPath":"shop/cart [shop/cart.test]","Action":"build-fail"}
                        {"Action":"start","Package":"shop/cart"}
                        {"Action":"output","Package":"shop/cart","Output":"FAIL\\tshop/cart [build failed]\\n"}
                        {"Action":"fail","Package":"shop/cart","Elapsed":0,"FailedBuild":"shop/cart [shop/cart.test]"}
                        """);

        assertThat(cases)
                .containsExactly(
                        new TestCase(
                                "shop/cart",
                                CaseOutcome.UNCOLLECTED,
                                "the package does not build"));
    }

    @Test
    void aBuildFailureOfAnOlderGoIsKnownByItsWords() {
        var cases =
                read(
                        """
                        # shop/cart [shop/cart.test]
                        ./cart.go:3:2: undefined: x
                        {"Action":"output","Package":"shop/cart","Output":"FAIL\\tshop/cart [build failed]\\n"}
                        {"Action":"fail","Package":"shop/cart","Elapsed":0}
                        """);

        assertThat(cases).extracting(TestCase::outcome).containsExactly(CaseOutcome.UNCOLLECTED);
    }

    @Test
    void aPackageThatFailsWithoutATestIsNotCollected() {
        var cases =
                read(
                        """
                        {"Action":"start","Package":"shop/cart"}
                        {"Action":"output","Package":"shop/cart","Output":"panic: no config\\n"}
                        {"Action":"fail","Package":"shop/cart","Elapsed":0.1}
                        """);

        assertThat(cases)
                .containsExactly(
                        new TestCase(
                                "shop/cart",
                                CaseOutcome.UNCOLLECTED,
                                "the package failed without a failed test panic: no config"));
    }

    @Test
    void aPanicFailsTheTestThatRanAndOneThatNeverEnded() {
        var cases =
                read(
                        """
                        {"Action":"start","Package":"p"}
                        {"Action":"run","Package":"p","Test":"TestA"}
                        {"Action":"run","Package":"p","Test":"TestB"}
                        {"Action":"output","Package":"p","Test":"TestB","Output":"panic: boom [recovered]\\n"}
                        {"Action":"fail","Package":"p","Test":"TestB","Elapsed":0}
                        {"Action":"fail","Package":"p","Elapsed":0.1}
                        """);

        assertThat(cases)
                .containsExactly(
                        new TestCase(
                                "p#TestA", CaseOutcome.ERROR, "the test did not come to its end"),
                        new TestCase("p#TestB", CaseOutcome.FAILED, "panic: boom [recovered]"));
    }

    @Test
    void aStreamThatBreaksOffIsNotTakenForWhole() {
        var cases =
                read(
                        """
                        {"Action":"start","Package":"p"}
                        {"Action":"run","Package":"p","Test":"TestA"}
                        {"Action":"pass","Package":"p","Test":"TestA"}
                        {"Action":"run","Pack
                        """);

        assertThat(cases)
                .extracting(TestCase::id, TestCase::outcome)
                .containsExactly(
                        tuple("p#TestA", CaseOutcome.PASSED), tuple("p", CaseOutcome.UNCOLLECTED));
    }

    @Test
    void oneBadRunOfSeveralIsEnough() {
        var cases =
                read(
                        """
                        {"Action":"fail","Package":"p","Test":"TestA"}
                        {"Action":"pass","Package":"p","Test":"TestA"}
                        {"Action":"fail","Package":"p"}
                        """);

        assertThat(cases).extracting(TestCase::outcome).containsExactly(CaseOutcome.FAILED);
    }

    @Test
    void whatTestsPrintIsNoEvent() {
        assertThat(read("{\"Action\":1}\n{\"Action\":\"pass\"}\nok  \tshop\t0.1s\n")).isEmpty();
    }

    private static List<TestCase> read(String events) {
        var go = new GoTestJson();
        events.lines().forEach(go::line);
        var cases = new ArrayList<TestCase>();
        go.finish(cases::add);
        return cases;
    }
}
