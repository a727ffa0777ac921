package dev.autopack.verify.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.contract.run.RunStatus;
import dev.autopack.local.run.Entries;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo, as a newcomer sees it, told by its ledger and its repository. */
@ExtendWith(SharedStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoAcceptanceTest {
    private FinishedDemo demo;

    @BeforeAll
    void runTheDemo(RealStack stack) {
        demo = FinishedDemo.on(stack);
    }

    @Test
    void theDemoRunCompletesAndIsVerified() {
        assertThat(demo.run().state()).isEqualTo(RunStatus.DONE_SUCCESS);
        assertThat(demo.printed())
                .contains("✓ the run ended as DONE_SUCCESS", "✓ tokens add up")
                .doesNotContain("✗");
    }

    @Test
    void everyCallSaysWhyItsModelWasChosenAndWhatItCost() {
        var calls = demo.all("tokens.reserved");
        assertThat(calls)
                .allSatisfy(
                        call -> {
                            assertThat(Entries.text(call, "model")).isNotBlank();
                            assertThat(Entries.text(call, "why")).contains("rung");
                        });
        var settled = demo.all("tokens.settled");
        assertThat(settled).hasSameSizeAs(calls);
        assertThat(settled)
                .allSatisfy(call -> assertThat(Entries.number(call, "cost_micros")).isPositive());
        assertThat(demo.ledger().sum("tokens.settled", "total_tokens"))
                .isEqualTo(demo.run().tokensUsed());
        assertThat(demo.ledger().sum("tokens.settled", "cost_micros"))
                .isEqualTo(demo.run().costUsedMicros());
    }

    @Test
    void aFailedAttemptIsFollowedByAStrongerModel() {
        assertThat(demo.said("F1.2", 1, "tokens.settled", "model"))
                .containsExactly("claude-haiku-4-5");
        assertThat(demo.said("F1.2", 1, "attempt.settled", "reason"))
                .containsExactly("TESTS_FAILED");
        assertThat(demo.said("F1.2", 2, "tokens.settled", "model"))
                .containsExactly("claude-sonnet-4-5");
        assertThat(demo.pushed("F1.2")).containsExactly("2");
    }

    @Test
    void anAnswerThatWasCutOffIsContinuedInTheSameAttempt() {
        assertThat(demo.said("F2.3", 1, "tokens.settled", "stop_reason"))
                .containsExactly("MAX_TOKENS", "END_TURN");
        assertThat(demo.pushed("F2.3")).containsExactly("1");
        assertThat(demo.file("README.md")).contains("docs/receipts.md", "40.00");
        assertThat(demo.file("docs/receipts.md"))
                .startsWith("# Receipts")
                .contains("from 40.00 on");
    }

    @Test
    void theJudgeDecidesWhereTwoAuditorsDisagree() {
        assertThat(demo.said("F3.1", 1, "tokens.settled", "role"))
                .containsExactly("builder", "auditor", "second-auditor", "judge");
        assertThat(demo.said("F3.1", 1, "auditor.reported", "opinions"))
                .containsExactly(
                        "[auditor approves, second-auditor does not approve, judge does not approve]");
        assertThat(demo.said("F3.1", 1, "attempt.settled", "reason"))
                .containsExactly("REVIEW_REJECTED");
        assertThat(demo.said("F3.1", 2, "tokens.settled", "role"))
                .containsExactly("builder", "auditor", "second-auditor");
        assertThat(demo.said("F3.1", 2, "attempt.settled", "terminal_mode"))
                .containsExactly("SUPPORTED");
        assertThat(demo.pushed("F3.1")).containsExactly("2");
        assertThat(demo.file("src/main/java/shop/DiscountCodes.java"))
                .contains("HmacSHA256")
                .doesNotContain("Arrays.hashCode");
    }

    @Test
    void theAuditorsAreOfDifferentProviders() {
        var providers = demo.said("F3.1", 2, "tokens.settled", "provider");
        assertThat(providers.subList(1, 3)).doesNotHaveDuplicates();
    }

    @Test
    void aTestThatFailsOnlyOnceBlocksNobodyAndIsNamedFlaky() {
        assertThat(demo.said("F3.2", 1, "tests.reported", "flaky")).containsExactly("1");
        assertThat(demo.said("F3.2", 1, "tests.reported", "new_failures")).containsExactly("0");
        assertThat(demo.said("F3.2", 1, "attempt.settled", "terminal_mode"))
                .containsExactly("SUPPORTED");
        assertThat(demo.files()).contains("src/test/java/shop/StocktakingTest.java");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aPathThatEvadesItsScopeIsRefusedBeforeAnythingIsWritten(int attempt) {
        assertThat(demo.said("F3.3", attempt, "attempt.settled", "reason"))
                .containsExactly("POLICY_VIOLATION");
        assertThat(demo.said("F3.3", attempt, "change.judged", "verdict")).isEmpty();
        assertThat(demo.said("F3.3", attempt, "tests.reported", "status")).isEmpty();
        assertThat(demo.pushed("F3.3")).containsExactly("3");
    }

    @Test
    void nothingOfAnEvasionIsInTheRepository() {
        assertThat(demo.history()).doesNotContain(".github", "hooks", "publish.yml");
        assertThat(demo.project().resolve(".git/hooks/post-checkout")).doesNotExist();
        assertThat(demo.project().resolve(".github")).doesNotExist();
        assertThat(demo.files()).contains("src/main/java/shop/GiftWrap.java");
    }

    @Test
    void theDoctorIsAskedAfterTheSecondFailure() {
        assertThat(demo.said("F3.3", 1, "tokens.settled", "role")).containsExactly("builder");
        assertThat(demo.said("F3.3", 2, "tokens.settled", "role"))
                .containsExactly("builder", "doctor");
    }

    @Test
    void theBranchHoldsOneCommitForEachPhase() {
        assertThat(demo.run().phases())
                .hasSize(9)
                .allSatisfy(phase -> assertThat(Objects.toString(phase.commit())).hasSize(40));
        assertThat(demo.all("phase.landed")).hasSize(9);
    }
}
