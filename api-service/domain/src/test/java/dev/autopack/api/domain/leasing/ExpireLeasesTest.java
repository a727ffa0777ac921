package dev.autopack.api.domain.leasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.plan.Starter;
import dev.autopack.api.domain.stage.InMemoryStage;
import dev.autopack.api.domain.stage.Plans;
import dev.autopack.api.domain.tier.TierState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpireLeasesTest {
    private final InMemoryStage stage = new InMemoryStage();
    private final LeasePhases leasePhases =
            new LeasePhases(
                    stage.transactions, stage.leases, stage.moves, stage.ledger, stage.terms());
    private final ExpireLeases expireLeases =
            new ExpireLeases(
                    stage.transactions, stage.leases, stage.moves, stage.ledger, stage.clock);

    @Test
    void anExpiredLeaseGoesBackToTheQueueAndToSomebodyElse() {
        start();
        leasePhases.lease("first", "p", 1);
        stage.clock.pass(Duration.ofSeconds(31));

        assertThat(expireLeases.expire()).isEqualTo(1);

        assertThat(stage.runs.phase("r", "F1").state())
                .isEqualTo(new PhaseState.Queued(stage.clock.instant()));
        assertThat(stage.runs.tier("r", "T1")).isEqualTo(TierState.IN_PROGRESS);
        var second = leasePhases.lease("second", "p", 1).getFirst();
        assertThat(second.lease().fence()).isEqualTo(2);
        assertThat(second.phase().attempts().number()).isEqualTo(1);
        assertThat(stage.ledger.kinds("r"))
                .containsExactly("run.started", "phase.leased", "lease.expired", "phase.leased");
    }

    @Test
    void aLeaseThatIsKeptDoesNotExpire() {
        start();
        var leased = leasePhases.lease("first", "p", 1).getFirst();
        stage.clock.pass(Duration.ofSeconds(20));
        new KeepLease(stage.transactions, stage.leases, Duration.ofSeconds(30), stage.clock)
                .keep(leased.lease().proof());
        stage.clock.pass(Duration.ofSeconds(20));

        assertThat(expireLeases.expire()).isZero();
    }

    private void start() {
        stage.startRun()
                .start(Plans.oneTier("r", "F1"), new Starter("ada", Optional.empty()), _ -> "");
    }
}
