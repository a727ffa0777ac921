package dev.autopack.api.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.api.domain.approval.ApprovalState;
import dev.autopack.api.domain.approval.DecideApproval;
import dev.autopack.api.domain.attempt.settlement.Failure;
import dev.autopack.api.domain.attempt.settlement.Finish;
import dev.autopack.api.domain.attempt.settlement.Settlement;
import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.change.FileChange;
import dev.autopack.api.domain.change.LineCount;
import dev.autopack.api.domain.gate.TerminalMode;
import dev.autopack.api.domain.history.Aftermath;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.ledger.LedgerVerifier;
import dev.autopack.api.domain.ledger.Verification;
import dev.autopack.api.domain.mirror.CommitFacts;
import dev.autopack.api.domain.mirror.Inspection;
import dev.autopack.api.domain.mirror.ScriptedMirror;
import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.PhaseWord;
import dev.autopack.api.domain.policy.Verdict;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import dev.autopack.api.domain.run.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettlePhaseTest {
    private static final CommitId BASE = new CommitId("b".repeat(40));
    private static final CommitId COMMIT = new CommitId("c".repeat(40));
    private static final String BRANCH = "autopack/run-1";
    private static final ChangeSet CHANGE = change("src/a.txt");

    private final ScriptedMirror git = new ScriptedMirror();
    private final AttemptWorld world =
            new AttemptWorld(
                    Optional.of(new Repository("https://example.org/x", "main")),
                    Map.of("paths", List.of("src/", "config/"), "test_cmd", "make test"),
                    git);

    @AfterEach
    void theLedgerIsIntact() {
        assertThat(LedgerVerifier.verify("run-1", world.ledger.entries("run-1", 0, 1000)))
                .isInstanceOf(Verification.Intact.class);
    }

    @Test
    void anHonestAttemptLandsAndCompletesThePhase() {
        var proof = judged(CHANGE);

        var settled = world.finish(proof, COMMIT, BASE);

        assertThat(settled.decision().mode()).isEqualTo(TerminalMode.SUPPORTED);
        assertThat(settled.phase()).isEqualTo(new PhaseState.Complete(Optional.of(COMMIT)));
        assertThat(settled.run()).isEqualTo(RunState.DONE_SUCCESS);
        assertThat(git.at(BRANCH)).contains(COMMIT);
        assertThat(world.run().branch().head()).contains(COMMIT);
        assertThat(world.ledger.kinds("run-1"))
                .containsExactly(
                        "change.judged", "tests.reported", "attempt.settled", "phase.landed");
    }

    @Test
    void askingAgainGivesTheSameAnswerAndLandsNothingTwice() {
        var proof = judged(CHANGE);
        var key = world.attempt();
        var first = world.settle.finish(new Finish(key, proof, COMMIT, BASE, "executor"));

        var second = world.settle.finish(new Finish(key, proof, COMMIT, BASE, "executor"));

        assertThat(second).isEqualTo(first);
        assertThat(world.ledger.kinds("run-1")).hasSize(4);
    }

    @Test
    void aCrashBetweenPushAndRecordIsMendedByTheSweep() {
        var proof = judged(CHANGE);
        git.crashAfterPush();
        assertThatThrownBy(() -> world.finish(proof, COMMIT, BASE))
                .isInstanceOf(ScriptedMirror.Crash.class);
        assertThat(world.phase().state()).isEqualTo(new PhaseState.Landing(COMMIT));
        world.pass(Duration.ofMinutes(1));

        var resumed = world.finish.resume();

        assertThat(resumed).isEqualTo(1);
        assertThat(world.phase().word()).isEqualTo(PhaseWord.COMPLETE);
        assertThat(world.run().branch().head()).contains(COMMIT);
        assertThat(world.finish.resume()).isZero();
    }

    @Test
    void aSilentRepositoryKeepsTheLandingOpen() {
        var proof = judged(CHANGE);
        git.fallSilent(true);
        var settled = world.finish(proof, COMMIT, BASE);
        world.pass(Duration.ofMinutes(1));
        git.fallSilent(false);

        world.finish.resume();

        assertThat(settled.phase()).isEqualTo(new PhaseState.Landing(COMMIT));
        assertThat(world.phase().word()).isEqualTo(PhaseWord.COMPLETE);
    }

    @Test
    void aBranchMovedBySomebodyElseFailsTheAttempt() {
        var proof = judged(CHANGE);
        git.set(BRANCH, new CommitId("f".repeat(40)));

        var settled = world.finish(proof, COMMIT, BASE);

        assertThat(settled.phase().word()).isEqualTo(PhaseWord.QUEUED);
        assertThat(world.phase().marks().lastFailure()).isEqualTo("RUN_BRANCH_MOVED");
        assertThat(git.at(BRANCH)).contains(new CommitId("f".repeat(40)));
    }

    @Test
    void aChangeThatWasNeverJudgedDoesNotLand() {
        var proof = world.lease();
        pushed(CHANGE, Map.of());
        world.passTests(proof, COMMIT);

        var settled = world.finish(proof, COMMIT, BASE);

        assertThat(settled.decision().blocking()).contains("The change was never judged");
        assertThat(git.at(BRANCH)).isEmpty();
    }

    @Test
    void anUnreachableRepositoryBurnsNoAttempt() {
        var proof = judged(CHANGE);
        git.answer(new Inspection.Unavailable("The repository does not answer"));

        var settled = world.finish(proof, COMMIT, BASE);

        assertThat(settled.decision().mode()).isEqualTo(TerminalMode.SOURCE_UNAVAILABLE);
        assertThat(settled.phase()).isInstanceOf(PhaseState.Queued.class);
        assertThat(world.phase().attempts().failed()).isZero();
    }

    @Test
    void aFailedAttemptIsTriedAgainWithItsFeedbackUntilNoneIsLeft() {
        var first = fail("TESTS_FAILED", "A#x fails");
        var second = fail("TESTS_FAILED", "A#y fails");

        assertThat(first.phase().word()).isEqualTo(PhaseWord.QUEUED);
        assertThat(second.phase())
                .isEqualTo(new PhaseState.Failed(FailureReason.MAX_ATTEMPTS_EXHAUSTED));
        assertThat(second.run()).isEqualTo(RunState.DONE_FAILED_REQUIRES_HUMAN_REVIEW);
        assertThat(world.attempts.feedback(AttemptWorld.PHASE, 5))
                .containsExactly("A#x fails", "A#y fails");
    }

    @Test
    void anEnvironmentAtFaultEndsTheRunAtOnce() {
        var settled = fail("BASE_BRANCH_MISSING", "");

        assertThat(settled.phase().word()).isEqualTo(PhaseWord.FAILED);
        assertThat(settled.run()).isEqualTo(RunState.DONE_FAILED_ENVIRONMENT);
        assertThat(settled.decision().mode()).isEqualTo(TerminalMode.SOURCE_UNAVAILABLE);
    }

    @Test
    void aStaleLeaseSettlesNothing() {
        var proof = judged(CHANGE);
        var stale = new LeaseProof(proof.lease(), proof.fence() + 1);

        assertThatThrownBy(() -> world.finish(stale, COMMIT, BASE)).isInstanceOf(Refusal.class);
        assertThat(git.at(BRANCH)).isEmpty();
    }

    @Test
    void aProtectedChangeWaitsForAPersonAndLandsOnce() {
        var change = change("config/app.yaml");
        var judged = world.judge(world.lease(), BASE, change);
        assertThat(judged.verdict()).isInstanceOf(Verdict.NeedsApproval.class);
        assertThat(world.phase().word()).isEqualTo(PhaseWord.APPROVAL_PENDING);
        world.decide.approve(answer(judged));
        assertThat(world.phase().word()).isEqualTo(PhaseWord.QUEUED);
        var proof = judged(change);

        var settled = world.finish(proof, COMMIT, BASE);

        assertThat(settled.decision().mode()).isEqualTo(TerminalMode.SUPPORTED);
        assertThat(world.approvals.find(judged.approval().orElseThrow().id()).orElseThrow().state())
                .isInstanceOf(ApprovalState.Spent.class);
        assertThat(world.approvals.granted(AttemptWorld.PHASE)).isEmpty();
    }

    @Test
    void anApprovalIsForOneChangeOnly() {
        var judged = world.judge(world.lease(), BASE, change("config/app.yaml"));
        world.decide.approve(answer(judged));

        var other = world.judge(world.lease(), BASE, change("config/other.yaml"));

        assertThat(other.verdict()).isInstanceOf(Verdict.NeedsApproval.class);
    }

    @Test
    void aCommitThatNeedsAPersonIsHeldAtTheGateToo() {
        var small = new ChangeSet(List.of(new FileChange.Delete("src/a.txt", LineCount.NONE)));
        var large =
                new ChangeSet(List.of(new FileChange.Delete("src/a.txt", new LineCount(0, 900))));
        var proof = world.lease();
        var anchor = world.judge(proof, BASE, small).head().anchor();
        pushed(large, trailers(anchor));
        git.content(COMMIT, large);
        world.passTests(proof, COMMIT);

        var settled = world.finish(proof, COMMIT, BASE);

        assertThat(settled.decision().mode()).isEqualTo(TerminalMode.INSUFFICIENT_PERMISSION);
        assertThat(settled.phase().word()).isEqualTo(PhaseWord.APPROVAL_PENDING);
        assertThat(git.at(BRANCH)).isEmpty();
    }

    private Settlement fail(String reason, String feedback) {
        var proof = world.lease();
        return world.settle.fail(
                new Failure(
                        world.attempt(),
                        proof,
                        new FailureReason(reason),
                        feedback,
                        Aftermath.NONE,
                        "executor"));
    }

    private LeaseProof judged(ChangeSet change) {
        var proof = world.lease();
        var anchor = world.judge(proof, BASE, change).head().anchor();
        pushed(change, trailers(anchor));
        world.passTests(proof, COMMIT);
        return proof;
    }

    private Map<String, String> trailers(String anchor) {
        return Map.of(
                "Autopack-Run",
                "run-1",
                "Autopack-Phase",
                "p1",
                "Autopack-Attempt",
                String.valueOf(world.attempt().number()),
                "Autopack-Ledger",
                anchor);
    }

    private void pushed(ChangeSet change, Map<String, String> trailers) {
        git.answer(
                new Inspection.Found(
                        new CommitFacts(
                                COMMIT, List.of(BASE), true, change.facts(), trailers, List.of())));
    }

    private static DecideApproval.Answer answer(JudgeAttempt.Judged judged) {
        return new DecideApproval.Answer(
                judged.approval().orElseThrow().id(),
                "alice",
                "api",
                "fine",
                Optional.of(judged.changeHash()));
    }

    private static ChangeSet change(String path) {
        return new ChangeSet(
                List.of(new FileChange.Create(path, "100644", "x\n", new LineCount(1, 0))));
    }
}
