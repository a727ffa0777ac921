package dev.autopack.executor.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.ChangeHash;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.lease.ApprovedChange;
import dev.autopack.executor.domain.lease.Judgement;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.verification.CaseOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunAttemptTest {
    @Test
    void claimThenFailThenRetryThenSucceed() {
        var bench = new Bench(Map.of(1, "src/a=bad", 2, "src/a=good"));

        var first = bench.run();
        var second = bench.run();

        assertThat(first)
                .isInstanceOfSatisfying(
                        AttemptOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.TESTS_FAILED));
        assertThat(second).isEqualTo(new AttemptOutcome.Settled("SUPPORTED", "COMPLETE"));
        assertThat(bench.control.take()).isEmpty();
        assertThat(bench.landed())
                .containsExactlyInAnyOrderEntriesOf(Map.of("src/a", "good", "src/old", "old"));
    }

    @Test
    void theRetryIsToldWhichTestBrokeAndStartsFromTheSameBase() {
        var bench = new Bench(Map.of(1, "src/a=bad\nsrc/b=left over", 2, "src/a=good"));
        bench.run();

        bench.run();

        assertThat(bench.model.requests().getLast().prompt().user())
                .contains("New failures:")
                .contains("- a is good: src/a is bad");
        assertThat(bench.repository.parentOf(bench.control.head().orElseThrow())).contains("base");
        assertThat(bench.landed()).doesNotContainKey("src/b");
    }

    @Test
    void aFailedAttemptPushesNothing() {
        var bench = new Bench(Map.of(1, "src/a=bad"));

        bench.run();

        assertThat(bench.repository.refs()).containsOnlyKeys("refs/heads/main");
    }

    @Test
    void theCommitNamesRunPhaseAttemptAndLedgerHead() {
        var bench = new Bench(Map.of(1, "src/a=good"));

        bench.run();

        assertThat(bench.repository.refs())
                .containsEntry(
                        "refs/autopack/attempts/r1/F1/1", bench.control.head().orElseThrow());
        assertThat(bench.repository.trailersOf(bench.control.head().orElseThrow()))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "Autopack-Run", "r1",
                                "Autopack-Phase", "F1",
                                "Autopack-Attempt", "1",
                                "Autopack-Ledger", "7:abc"));
    }

    @Test
    void theServerHearsEverythingInOrder() {
        var bench = new Bench(Map.of(1, "src/a=good"));

        bench.run();

        assertThat(bench.control.calls())
                .containsExactly(
                        "reserve", "settle", "judge", "reportTests", "reportBuild", "finish");
        assertThat(bench.control.spent()).isEqualTo(110);
        assertThat(bench.control.outstanding()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "no assignment at all | DRAFT_UNREADABLE | full_file_parse_failed",
                "src/a=goo... | DRAFT_TRUNCATED | truncated",
                "'' | DRAFT_UNREADABLE | full_file_parse_failed",
                "lib/a=good | POLICY_VIOLATION | Outside scope: lib/a",
                "src/b=good | DELIVERABLES_MISSING | Missing: src/a",
                "src/deep/a=good | DELIVERABLES_MISSING | Wrong: src/deep/a \u2192 Correct: src/a"
            })
    void aBadAnswerIsNamedAndNeverReachesJudgement(String answer, Reason reason, String named) {
        var bench = new Bench(Map.of(1, answer));

        var outcome = bench.run();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AttemptOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(reason));
        assertThat(bench.control.feedback()).singleElement().asString().contains(named);
        assertThat(bench.control.calls()).doesNotContain("judge", "reportTests");
        assertThat(bench.control.outstanding()).isZero();
    }

    @Test
    void anAnswerThatChangesNothingFailsUnlessThePhaseAllowsIt() {
        var bench = new Bench(Map.of(1, ""));

        var outcome = bench.run();

        assertThat(outcome)
                .isEqualTo(
                        new AttemptOutcome.Failed(
                                Reason.DRAFT_UNREADABLE,
                                "empty_files: the answer changes nothing"));
    }

    @Test
    void aFailedModelCallGivesItsTokensBack() {
        var bench = new Bench(Map.of());

        var outcome = bench.run();

        assertThat(outcome).isInstanceOf(AttemptOutcome.Failed.class);
        assertThat(bench.control.calls()).containsExactly("reserve", "release", "fail");
        assertThat(bench.control.outstanding()).isZero();
    }

    @Test
    void tokensThatWereUsedAreNeverGivenBack() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.control.refuse("settle", Reason.LEASE_LOST);

        bench.run();

        assertThat(bench.control.calls()).containsExactly("reserve", "settle");
    }

    @Test
    void aSpentBudgetAsksNoModel() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.control.refuse("reserve", Reason.BUDGET_SPENT);

        var outcome = bench.run();

        assertThat(outcome)
                .isEqualTo(new AttemptOutcome.Failed(Reason.BUDGET_SPENT, "refused: reserve"));
        assertThat(bench.model.requests()).isEmpty();
    }

    @Test
    void aChangeThatNeedsApprovalIsHeldAndAppliedOnceItIsApproved() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.control.judgeBy(_ -> new Judgement.NeedsApproval("ap-1"));
        var first = bench.run();
        bench.control.approve();
        bench.control.judgeBy(
                proposal -> new Judgement.Clear(ChangeHash.of(proposal.change()), "9:def"));

        var second = bench.run();

        assertThat(first).isEqualTo(new AttemptOutcome.Held("ap-1"));
        assertThat(second).isEqualTo(new AttemptOutcome.Settled("SUPPORTED", "COMPLETE"));
        assertThat(bench.model.requests()).hasSize(1);
        assertThat(bench.landed()).containsEntry("src/a", "good");
    }

    @Test
    void aHeldChangeLeavesNoTrace() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.control.judgeBy(_ -> new Judgement.NeedsApproval("ap-1"));

        bench.run();

        assertThat(bench.repository.refs()).containsOnlyKeys("refs/heads/main");
        assertThat(bench.control.calls()).containsExactly("reserve", "settle", "judge");
        assertThat(bench.repository.open()).isZero();
    }

    @Test
    void anApprovedChangeWithAnotherHashIsNotApplied() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.control.approve(
                new ApprovedChange(new ChangeHash("0".repeat(64)), ChangeSet.of(List.of())));

        var outcome = bench.run();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AttemptOutcome.Failed.class,
                        failed ->
                                assertThat(failed.reason())
                                        .isEqualTo(Reason.APPROVED_CHANGE_MISMATCH));
        assertThat(bench.control.calls()).containsExactly("fail");
    }

    @Test
    void aForbiddenChangeFailsWithAllItsViolations() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.control.judgeBy(_ -> new Judgement.Forbidden(List.of("Protected path: x", "and y")));

        bench.run();

        assertThat(bench.control.feedback()).containsExactly("Protected path: x\nand y");
        assertThat(bench.repository.refs()).containsOnlyKeys("refs/heads/main");
    }

    @ParameterizedTest
    @CsvSource({"reserve", "settle", "judge", "reportTests", "reportBuild", "finish"})
    void aLostLeaseEndsTheAttemptSilently(String call) {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.control.refuse(call, Reason.LEASE_LOST);

        var outcome = bench.run();

        assertThat(outcome).isEqualTo(new AttemptOutcome.Abandoned(Reason.LEASE_LOST));
        assertThat(bench.control.calls()).endsWith(call).doesNotContain("fail");
        assertThat(bench.repository.open()).isZero();
    }

    @Test
    void aLeaseThatIsLostWhileFailingIsNoError() {
        var bench = new Bench(Map.of(1, "src/a=bad"));
        bench.control.refuse("fail", Reason.LEASE_LOST);

        var outcome = bench.run();

        assertThat(outcome).isEqualTo(new AttemptOutcome.Abandoned(Reason.LEASE_LOST));
    }

    @Test
    void aMissingBaseBranchIsTheEnvironmentsFaultAndCostsNoModelCall() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.branch("gone");

        var outcome = bench.run();

        assertThat(outcome)
                .isEqualTo(new AttemptOutcome.Failed(Reason.BASE_BRANCH_MISSING, "gone"));
        assertThat(bench.control.state()).isEqualTo("FAILED");
        assertThat(bench.model.requests()).isEmpty();
    }

    @Test
    void aTestCommandThatIsNotFoundBeforeTheChangeIsTheEnvironmentsFault() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.tests((_, _) -> missing());

        var outcome = bench.run();

        assertThat(outcome)
                .isEqualTo(new AttemptOutcome.Failed(Reason.TEST_COMMAND_NOT_FOUND, "run-tests"));
        assertThat(bench.model.requests()).isEmpty();
    }

    @Test
    void aTestCommandThatIsNotFoundAfterTheChangeIsTheChangesFault() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.tests(
                (commit, _) ->
                        commit.equals("base") ? Reports.of("a", CaseOutcome.PASSED) : missing());

        var outcome = bench.run();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AttemptOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.TESTS_FAILED));
        assertThat(bench.control.state()).isEqualTo("QUEUED");
    }

    @Test
    void anExecutorThatIsAskedToStopBlamesNobody() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.tests((_, _) -> stoppedInTheMiddle());

        var outcome = bench.run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isEqualTo(new AttemptOutcome.Abandoned(Reason.INTERRUPTED));
        assertThat(bench.control.calls()).doesNotContain("fail");
        assertThat(bench.repository.open()).isZero();
    }

    private static dev.autopack.executor.domain.verification.TestReport stoppedInTheMiddle() {
        Thread.currentThread().interrupt();
        throw new Refusal(Reason.SANDBOX_UNAVAILABLE, "a file was closed by an interrupt");
    }

    private static dev.autopack.executor.domain.verification.TestReport missing() {
        throw new Refusal(Reason.TEST_COMMAND_NOT_FOUND, "run-tests");
    }
}
