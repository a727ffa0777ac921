package dev.autopack.api.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.api.domain.attempt.AttemptWorld;
import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.change.FileChange;
import dev.autopack.api.domain.change.LineCount;
import dev.autopack.api.domain.mirror.ScriptedMirror;
import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.PhaseWord;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import dev.autopack.api.domain.run.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApprovalsTest {
    private final AttemptWorld world =
            new AttemptWorld(
                    Optional.of(new Repository("https://example.org/x", "main")),
                    Map.of("paths", List.of("config/")),
                    new ScriptedMirror());

    @Test
    void aRejectionFailsThePhaseAndTheRun() {
        var id = requested();

        var rejected = world.decide.reject(answer(id));

        assertThat(rejected.state()).isInstanceOf(ApprovalState.Rejected.class);
        assertThat(world.phase().state())
                .isEqualTo(new PhaseState.Failed(FailureReason.APPROVAL_REJECTED));
        assertThat(world.run().state()).isEqualTo(RunState.DONE_FAILED_POLICY_VIOLATION);
    }

    @Test
    void silenceIsANo() {
        requested();
        world.pass(Duration.ofMinutes(15));

        var expired = world.expire.expire();

        assertThat(expired).isEqualTo(1);
        assertThat(world.phase().state())
                .isEqualTo(new PhaseState.Failed(FailureReason.APPROVAL_EXPIRED));
        assertThat(world.expire.expire()).isZero();
    }

    @Test
    void aLateAnswerIsRefusedEvenBeforeTheSweepCame() {
        var id = requested();
        world.pass(Duration.ofMinutes(15));

        assertThatThrownBy(() -> world.decide.approve(answer(id)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.APPROVAL_EXPIRED));
    }

    @Test
    void aYesDoesNotBringBackAPhaseThatRanOut() {
        var id = requested();
        world.runOut();

        assertThatThrownBy(() -> world.decide.approve(answer(id)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.APPROVAL_EXPIRED));
        assertThat(world.phase().word()).isEqualTo(PhaseWord.FAILED);
    }

    @Test
    void anAnswerAboutAnotherChangeIsRefused() {
        var id = requested();
        var wrong = new DecideApproval.Answer(id, "alice", "api", "", Optional.of("0".repeat(64)));

        assertThatThrownBy(() -> world.decide.approve(wrong))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CHANGE_MISMATCH));
        assertThat(world.phase().word()).isEqualTo(PhaseWord.APPROVAL_PENDING);
    }

    @Test
    void ofManyAnswersAtOnceExactlyOneCounts() throws Exception {
        var id = requested();
        var go = new CountDownLatch(1);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 16)
                            .mapToObj(i -> threads.submit(() -> decided(go, id, i % 2 == 0)))
                            .toList();
            go.countDown();
            var counted = 0;
            for (var answer : answers) {
                counted += answer.get() ? 1 : 0;
            }
            assertThat(counted).isEqualTo(1);
        }
    }

    private boolean decided(CountDownLatch go, ApprovalId id, boolean yes)
            throws InterruptedException {
        go.await();
        try {
            var _ = yes ? world.decide.approve(answer(id)) : world.decide.reject(answer(id));
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).isEqualTo(Reason.APPROVAL_DECIDED);
            return false;
        }
    }

    private ApprovalId requested() {
        var change =
                new ChangeSet(
                        List.of(
                                new FileChange.Create(
                                        "config/x", "100644", "x", new LineCount(1, 0))));
        var judged = world.judge(world.lease(), new CommitId("b".repeat(40)), change);
        return judged.approval().orElseThrow().id();
    }

    private static DecideApproval.Answer answer(ApprovalId id) {
        return new DecideApproval.Answer(id, "alice", "api", "", Optional.empty());
    }
}
