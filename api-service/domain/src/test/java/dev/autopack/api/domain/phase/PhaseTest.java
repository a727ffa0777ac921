package dev.autopack.api.domain.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.api.domain.lease.Lease;
import dev.autopack.api.domain.lease.LeaseId;
import dev.autopack.api.domain.phase.terms.PhaseCaps;
import dev.autopack.api.domain.phase.terms.PhaseKind;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.tier.TierId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhaseTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final FailureReason TESTS = new FailureReason("TESTS_FAILED");
    private static final CommitId COMMIT = new CommitId("a".repeat(40));

    @Test
    void aFailedAttemptIsTriedAgainWithTheNextNumber() {
        var phase = leased(2).fail(TESTS, NOW, NOW);

        assertThat(phase.state()).isEqualTo(new PhaseState.Queued(NOW));
        assertThat(phase.attempts()).isEqualTo(new Attempts(2, 1, 2, false));
        assertThat(phase.marks().lastFailure()).isEqualTo("TESTS_FAILED");
    }

    @Test
    void theLastFailedAttemptFailsThePhase() {
        var phase = leased(1).fail(TESTS, NOW, NOW);

        assertThat(phase.state())
                .isEqualTo(new PhaseState.Failed(FailureReason.MAX_ATTEMPTS_EXHAUSTED));
        assertThat(phase.marks().span().completedAt()).contains(NOW);
    }

    @Test
    void aBrokenEnvironmentFailsThePhaseAtOnce() {
        var reason = new FailureReason("REPOSITORY_UNAVAILABLE");

        var phase = leased(5).fail(reason, NOW, NOW);

        assertThat(phase.state()).isEqualTo(new PhaseState.Failed(reason));
        assertThat(reason.kind()).isEqualTo(FailureReason.Kind.ENVIRONMENT);
    }

    @Test
    void aLostLeaseKeepsTheAttemptUnlessItHasSpentTokens() {
        var idle = leased(5).release(NOW, NOW);
        var spending = spending(leased(5)).release(NOW, NOW);

        assertThat(idle.attempts()).isEqualTo(new Attempts(1, 0, 5, false));
        assertThat(spending.attempts()).isEqualTo(new Attempts(2, 0, 5, false));
    }

    @Test
    void whatLandsIsNotHeldAnyMoreAndBecomesComplete() {
        var landing = leased(5).land(COMMIT, NOW);

        assertThat(landing.word()).isEqualTo(PhaseWord.GATE);
        assertThatThrownBy(landing::held)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.LEASE_LOST));
        assertThat(landing.complete(NOW).state())
                .isEqualTo(new PhaseState.Complete(Optional.of(COMMIT)));
    }

    @Test
    void aPersonGivesAFailedPhaseAllItsAttemptsAgain() {
        var failed = leased(1).fail(TESTS, NOW, NOW);

        var reset = failed.reset(NOW);

        assertThat(reset.state()).isEqualTo(new PhaseState.Queued(NOW));
        assertThat(reset.attempts()).isEqualTo(new Attempts(3, 0, 1, false));
    }

    @Test
    void whatIsCompleteStaysSo() {
        var complete = leased(5).complete(NOW);

        assertThatThrownBy(() -> complete.skip(NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> complete.reset(NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> complete.fail(TESTS, NOW, NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> complete.awaitApproval(NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> complete.lease(lease(9), NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void theFenceOfTheNewestLeaseIsRemembered() {
        var released = leased(5).release(NOW, NOW);

        assertThat(released.marks().lastFence()).isEqualTo(1);
        assertThat(released.lease(lease(2), NOW).marks().lastFence()).isEqualTo(2);
    }

    private static Phase leased(int attempts) {
        var place = new PhasePlace(1, 0, new TierId("T1"), 0, 1);
        var spec =
                new PhaseSpec(
                        place,
                        new PhaseSpec.Text("Phase", ""),
                        new PhaseKind("", "", ""),
                        new PhaseCaps(attempts, 2, 1000),
                        Map.of(),
                        Optional.empty());
        return Phase.planned(PhaseKey.of("r", "F1"), spec, NOW).lease(lease(1), NOW);
    }

    private static Phase spending(Phase phase) {
        var attempts = phase.attempts();
        return new Phase(
                phase.key(),
                phase.spec(),
                phase.state(),
                new Attempts(attempts.number(), attempts.failed(), attempts.max(), true),
                phase.tally(),
                phase.marks());
    }

    private static Lease lease(long fence) {
        return new Lease(new LeaseId("l" + fence), "e", fence, NOW.plusSeconds(30));
    }
}
