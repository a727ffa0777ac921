package dev.autopack.api.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.budget.Reservation.Settlement;
import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.leasing.Leased;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the counters of tokens must do. */
public abstract class BudgetStoreContract {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    protected abstract BudgetStore store();

    /** A leased phase of a new run with the token cap. */
    protected abstract Leased leased(long tokenCap);

    protected abstract <T> T within(Supplier<T> work);

    @Test
    void tokensAreSetAsideUpToTheCapAndNotBeyond() {
        var work = leased(100);

        var first = reserve(work, 60);
        var tooMuch = reserve(work, 41);
        var rest = reserve(work, 40);

        assertThat(first.left()).hasValue(40);
        assertThat(tooMuch.left()).isEmpty();
        assertThat(rest.left()).hasValue(0);
        assertThat(balance(work)).isEqualTo(new BudgetStore.Balance(0, 100, 100));
    }

    @Test
    void theCapOfThePhaseHoldsToo() {
        var work = leased(50_000_000);

        var beyond = reserve(work, work.phase().spec().caps().tokens() + 1);

        assertThat(beyond.left()).isEmpty();
        assertThat(balance(work).reserved()).isZero();
    }

    @Test
    void anotherFenceOrAttemptGetsNothing() {
        var work = leased(100);
        var proof = work.lease().proof();

        var late = new LeaseProof(proof.lease(), proof.fence() + 1);

        assertThat(reserve(work, 1, late, 1).left()).isEmpty();
        assertThat(reserve(work, 2, proof, 1).left()).isEmpty();
    }

    @Test
    void exactUsageReplacesTheReservation() {
        var work = leased(100);
        var reserved = reserve(work, 60);

        settle(reserved.id(), 25);

        assertThat(balance(work)).isEqualTo(new BudgetStore.Balance(25, 0, 100));
        assertThat(find(reserved.id()).settlement()).isEqualTo(new Settlement.Settled(usage(25)));
    }

    @Test
    void anOpenReservationIsSpentWhenItIsForfeited() {
        var work = leased(100);
        var reserved = reserve(work, 60);

        forfeit(work);
        forfeit(work);

        assertThat(balance(work)).isEqualTo(new BudgetStore.Balance(60, 0, 100));
        assertThat(find(reserved.id()).settlement()).isEqualTo(new Settlement.Forfeited());
    }

    @Test
    void aForfeitedReservationIsCorrectedByItsLateUsage() {
        var work = leased(100);
        var reserved = reserve(work, 60);
        forfeit(work);

        settle(reserved.id(), 10);

        assertThat(balance(work)).isEqualTo(new BudgetStore.Balance(10, 0, 100));
    }

    @Test
    void whatWasSpentWithoutAReservationCountsBeyondTheCap() {
        var work = leased(100);

        within(
                () -> {
                    store().addSpent(work.phase().key(), 130);
                    return true;
                });

        assertThat(balance(work)).isEqualTo(new BudgetStore.Balance(130, 0, 100));
        assertThat(balance(work).left()).isZero();
        assertThat(reserve(work, 1).left()).isEmpty();
    }

    private record Reserved(ReservationId id, OptionalLong left) {}

    private Reserved reserve(Leased work, long tokens) {
        return reserve(work, 1, work.lease().proof(), tokens);
    }

    private Reserved reserve(Leased work, int attempt, LeaseProof proof, long tokens) {
        var id = new ReservationId(UUID.randomUUID().toString());
        var key = new AttemptKey(work.phase().key(), attempt);
        var order = new ReservationOrder(id, key, proof, tokens, "builder", NOW);
        return new Reserved(id, refusedUndone(order));
    }

    /** A refused reservation rolls its transaction back, as the use case does. */
    private OptionalLong refusedUndone(ReservationOrder order) {
        try {
            return within(
                    () -> {
                        var left = store().reserve(order);
                        if (left.isEmpty()) {
                            throw new RefusedReservation();
                        }
                        return left;
                    });
        } catch (RefusedReservation _) {
            return OptionalLong.empty();
        }
    }

    private static final class RefusedReservation extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void settle(ReservationId id, long total) {
        within(
                () -> {
                    store().settle(store().lock(id).orElseThrow(), usage(total), NOW);
                    return true;
                });
    }

    private void forfeit(Leased work) {
        within(
                () -> {
                    store().forfeit(work.phase().key(), NOW);
                    return true;
                });
    }

    private Reservation find(ReservationId id) {
        return within(() -> store().lock(id).orElseThrow());
    }

    private BudgetStore.Balance balance(Leased work) {
        return within(() -> store().balance(work.run().id()).orElseThrow());
    }

    private static Usage usage(long total) {
        return new Usage(
                "p",
                "m",
                OptionalLong.empty(),
                OptionalLong.of(1),
                total,
                new Usage.CallEnd("stop", Usage.Success.SUCCEEDED));
    }
}
