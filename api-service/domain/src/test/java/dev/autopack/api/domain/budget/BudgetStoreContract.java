package dev.autopack.api.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.budget.Reservation.Settlement;
import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.leasing.Leased;
import dev.autopack.api.domain.run.Amount;
import dev.autopack.api.domain.run.terms.Caps;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the counters of tokens must do. */
public abstract class BudgetStoreContract {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final Choice CHOICE = new Choice("builder", "p", "m", "the first of its ladder");

    protected abstract BudgetStore store();

    /** A leased phase of a new run with the caps, of a tenant that nobody else is. */
    protected abstract Leased leased(Caps caps);

    private Leased leased(long tokenCap) {
        return leased(Caps.ofTokens(tokenCap));
    }

    protected abstract <T> T within(Supplier<T> work);

    @Test
    void tokensAreSetAsideUpToTheCapAndNotBeyond() {
        var work = leased(100);

        var first = reserve(work, 60);
        var tooMuch = reserve(work, 41);
        var rest = reserve(work, 40);

        assertThat(first.left()).hasValue(40L);
        assertThat(tooMuch.left()).isEmpty();
        assertThat(rest.left()).hasValue(0L);
        assertThat(balance(work)).isEqualTo(tokens(0, 100, 100));
    }

    @Test
    void theCapOfThePhaseHoldsToo() {
        var work = leased(50_000_000);

        var beyond = reserve(work, work.phase().spec().caps().tokens() + 1);

        assertThat(beyond.left()).isEmpty();
        assertThat(balance(work).reserved()).isEqualTo(Amount.NONE);
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

        assertThat(balance(work)).isEqualTo(tokens(25, 0, 100));
        assertThat(find(reserved.id()).settlement()).isEqualTo(new Settlement.Settled(usage(25)));
    }

    @Test
    void anOpenReservationIsSpentWhenItIsForfeited() {
        var work = leased(100);
        var reserved = reserve(work, 60);

        forfeit(work);
        forfeit(work);

        assertThat(balance(work)).isEqualTo(tokens(60, 0, 100));
        assertThat(find(reserved.id()).settlement()).isEqualTo(new Settlement.Forfeited());
    }

    @Test
    void aForfeitedReservationIsCorrectedByItsLateUsage() {
        var work = leased(100);
        var reserved = reserve(work, 60);
        forfeit(work);

        settle(reserved.id(), 10);

        assertThat(balance(work)).isEqualTo(tokens(10, 0, 100));
    }

    @Test
    void whatWasSpentWithoutAReservationCountsBeyondTheCap() {
        var work = leased(100);

        within(
                () -> {
                    store().addSpent(work.phase().key(), 130);
                    return true;
                });

        assertThat(balance(work)).isEqualTo(tokens(130, 0, 100));
        assertThat(balance(work).tokensLeft()).isZero();
        assertThat(reserve(work, 1).left()).isEmpty();
    }

    @Test
    void moneyIsSetAsideUpToTheCapAndNotBeyond() {
        var work = leased(costing(500));

        var first = reserve(work, new Amount(10, 300), TenantCaps.NONE);
        var tooMuch = reserve(work, new Amount(10, 201), TenantCaps.NONE);
        settle(first.id(), new Amount(9, 250));

        assertThat(tooMuch.left()).isEmpty();
        assertThat(balance(work).spent()).isEqualTo(new Amount(9, 250));
        assertThat(balance(work).costLeft()).hasValue(250);
    }

    @Test
    void aBillBeyondTheReservationIsCountedAsItIs() {
        var work = leased(costing(500));
        var reserved = reserve(work, new Amount(10, 300), TenantCaps.NONE);

        settle(reserved.id(), new Amount(30, 700));

        assertThat(balance(work).spent()).isEqualTo(new Amount(30, 700));
        assertThat(balance(work).costLeft()).hasValue(0);
    }

    @Test
    void whatATenantMayUseHoldsOverItsRuns() {
        var caps = new TenantCaps(100, 1000);
        var work = leased(1_000_000);

        var first = reserve(work, new Amount(60, 0), caps);
        var tooManyTokens = reserve(work, new Amount(41, 0), caps);
        var tooMuchMoney = reserve(work, new Amount(1, 1001), caps);
        settle(first.id(), new Amount(20, 5));
        var fits = reserve(work, new Amount(80, 995), caps);

        assertThat(tooManyTokens.left()).isEmpty();
        assertThat(tooMuchMoney.left()).isEmpty();
        assertThat(fits.left()).isPresent();
    }

    private static Caps costing(long micros) {
        return new Caps(1_000_000, 25, Duration.ofHours(2), OptionalLong.of(micros), 1);
    }

    private Reserved reserve(Leased work, Amount most, TenantCaps tenant) {
        var id = new ReservationId(UUID.randomUUID().toString());
        var key = new AttemptKey(work.phase().key(), 1);
        var order = order(id, key, work.lease().proof(), most);
        return new Reserved(id, undoneWhenRefused(order, tenant));
    }

    private record Reserved(ReservationId id, Optional<Long> left) {}

    private Reserved reserve(Leased work, long tokens) {
        return reserve(work, 1, work.lease().proof(), tokens);
    }

    private Reserved reserve(Leased work, int attempt, LeaseProof proof, long tokens) {
        var id = new ReservationId(UUID.randomUUID().toString());
        var key = new AttemptKey(work.phase().key(), attempt);
        return new Reserved(id, undoneWhenRefused(order(id, key, proof, Amount.ofTokens(tokens))));
    }

    private static ReservationOrder order(
            ReservationId id, AttemptKey key, LeaseProof proof, Amount most) {
        return new ReservationOrder(id, key, proof, most, CHOICE, NOW);
    }

    private Optional<Long> undoneWhenRefused(ReservationOrder order) {
        return undoneWhenRefused(order, TenantCaps.NONE);
    }

    /** A refused reservation rolls its transaction back, as the use case does. */
    private Optional<Long> undoneWhenRefused(ReservationOrder order, TenantCaps tenant) {
        try {
            return within(
                    () ->
                            Optional.of(
                                    store().reserve(order, tenant)
                                            .orElseThrow(RefusedReservation::new)
                                            .tokensLeft()));
        } catch (RefusedReservation _) {
            return Optional.empty();
        }
    }

    private static final class RefusedReservation extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void settle(ReservationId id, long total) {
        settle(id, Amount.ofTokens(total));
    }

    private void settle(ReservationId id, Amount total) {
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
        return usage(Amount.ofTokens(total));
    }

    private static BudgetStore.Balance tokens(long spent, long reserved, long cap) {
        return new BudgetStore.Balance(
                Amount.ofTokens(spent), Amount.ofTokens(reserved), cap, OptionalLong.empty());
    }

    private static Usage usage(Amount total) {
        return new Usage(
                "p",
                "m",
                OptionalLong.empty(),
                OptionalLong.of(1),
                total,
                new Usage.CallEnd("stop", "req-1", Usage.Success.SUCCEEDED));
    }
}
