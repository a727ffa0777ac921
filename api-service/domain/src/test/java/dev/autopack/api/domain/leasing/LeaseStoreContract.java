package dev.autopack.api.domain.leasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.lease.LeaseId;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What taking and keeping leases must do; runs of others may be in the store too. */
public abstract class LeaseStoreContract {
    private static final Duration LONG = Duration.ofHours(1);

    protected abstract LeaseStore store();

    protected abstract PhaseMoves moves();

    protected abstract Instant now();

    /** Starts a run with one tier and the phases. */
    protected abstract RunId started(String... phases);

    protected abstract <T> T within(Supplier<T> work);

    @Test
    void theFirstPhaseIsLeasedAndTheRunBegins() {
        var run = started("F1", "F2");

        var leased = leaseOf(run);

        assertThat(leased).hasSize(1);
        assertThat(leased.getFirst().phase().key()).isEqualTo(key(run, "F1"));
        assertThat(leased.getFirst().run().state()).isEqualTo(RunState.PHASE_EXECUTION);
        assertThat(leased.getFirst().lease().fence()).isEqualTo(1);
        assertThat(leased.getFirst().phase().state())
                .isEqualTo(new PhaseState.Executing(leased.getFirst().lease()));
    }

    @Test
    void aRunWithAPhaseInWorkHasNothingToLease() {
        var run = started("F1", "F2");
        leaseOf(run);

        assertThat(leaseOf(run)).isEmpty();
    }

    @Test
    void theFenceGrowsWithEachLease() {
        var run = started("F1");
        var first = leaseOf(run).getFirst();
        release(first);

        var second = leaseOf(run).getFirst();

        assertThat(second.lease().fence()).isEqualTo(2);
        assertThat(second.lease().id()).isNotEqualTo(first.lease().id());
    }

    @Test
    void aPhaseThatWasPutOffIsNotLeasedBefore() {
        var run = started("F1");
        var first = leaseOf(run).getFirst();
        var later = now().plusSeconds(600);
        putOff(first, later);

        assertThat(leaseOf(run)).isEmpty();
        assertThat(within(() -> store().becameReady(later.minusSeconds(1), later))).isTrue();
        assertThat(leaseOf(run, later)).hasSize(1);
    }

    @Test
    void aLostLeaseIsNeitherKeptNorHeld() {
        var run = started("F1");
        var first = leaseOf(run).getFirst();
        release(first);
        leaseOf(run);

        var kept = within(() -> store().keep(first.lease().proof(), now().plus(LONG)));

        assertThat(kept).isFalse();
        assertThat(within(() -> store().holding(first.lease().proof()))).isEmpty();
    }

    @Test
    void anotherFenceProvesNothing() {
        var lease = leaseOf(started("F1")).getFirst().lease();

        var forged = new LeaseProof(lease.id(), lease.fence() + 1);

        assertThat(within(() -> store().keep(forged, now().plus(LONG)))).isFalse();
    }

    @Test
    void aKeptLeaseIsHeldAndExpiresLater() {
        var run = started("F1");
        var leased = leaseOf(run).getFirst();
        var expiry = leased.lease().expiresAt();
        assertThat(expiredAt(expiry)).contains(key(run, "F1"));

        var kept = within(() -> store().keep(leased.lease().proof(), expiry.plus(LONG)));

        assertThat(kept).isTrue();
        assertThat(within(() -> store().holding(leased.lease().proof()))).contains(key(run, "F1"));
        assertThat(expiredAt(expiry)).doesNotContain(key(run, "F1"));
    }

    private List<PhaseKey> expiredAt(Instant instant) {
        return within(() -> store().expired(instant, 10_000));
    }

    private List<Leased> leaseOf(RunId run) {
        return leaseOf(run, now());
    }

    private List<Leased> leaseOf(RunId run, Instant at) {
        var ids =
                Stream.generate(() -> new LeaseId(UUID.randomUUID().toString()))
                        .limit(200)
                        .toList();
        var order = new LeaseOrder("owner", ids, at, at.plusSeconds(30));
        return within(() -> store().lease(order)).stream()
                .filter(leased -> leased.run().id().equals(run))
                .toList();
    }

    private void release(Leased leased) {
        putOff(leased, now());
    }

    private void putOff(Leased leased, Instant until) {
        within(
                () -> {
                    var work = moves().held(leased.phase().key(), leased.lease().proof());
                    return moves().save(work.run(), work.phase().release(until, now()), now());
                });
    }

    private static PhaseKey key(RunId run, String phase) {
        return PhaseKey.of(run.value(), phase);
    }
}
