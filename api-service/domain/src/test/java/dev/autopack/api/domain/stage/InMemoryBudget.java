package dev.autopack.api.domain.stage;

import dev.autopack.api.domain.budget.BudgetStore;
import dev.autopack.api.domain.budget.Reservation;
import dev.autopack.api.domain.budget.Reservation.Settlement;
import dev.autopack.api.domain.budget.ReservationId;
import dev.autopack.api.domain.budget.ReservationOrder;
import dev.autopack.api.domain.budget.TenantCaps;
import dev.autopack.api.domain.budget.Usage;
import dev.autopack.api.domain.phase.Attempts;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.PhaseTally;
import dev.autopack.api.domain.run.Amount;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunTally;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Token counters in memory. */
public final class InMemoryBudget implements BudgetStore {
    private final InMemoryRuns rows;
    private final Map<ReservationId, Reservation> reservations = new LinkedHashMap<>();

    InMemoryBudget(InMemoryRuns rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Balance> reserve(ReservationOrder order, TenantCaps tenant) {
        var phase = rows.phaseRows.get(order.attempt().phase());
        if (phase == null || !holds(phase, order) || !fits(phase, order.most(), tenant)) {
            return Optional.empty();
        }
        move(order.attempt().phase(), order.most(), Amount.NONE);
        spending(order.attempt().phase());
        reservations.put(
                order.id(),
                new Reservation(
                        order.id(),
                        order.attempt(),
                        order.proof(),
                        order.most(),
                        order.choice(),
                        new Settlement.Open()));
        return balance(order.attempt().phase().run());
    }

    private static boolean holds(Phase phase, ReservationOrder order) {
        return phase.state() instanceof PhaseState.Held held
                && held.lease().isProvenBy(order.proof())
                && phase.attempts().number() == order.attempt().number();
    }

    private boolean fits(Phase phase, Amount most, TenantCaps tenant) {
        var tally = phase.tally();
        var inPhase = tally.tokensUsed() + tally.tokensReserved() + most.tokens();
        var run = balance(phase.key().run()).orElseThrow();
        var inTenant =
                rows.runRows.values().stream()
                        .map(one -> one.tally().spent().plus(one.tally().reserved()))
                        .reduce(most, Amount::plus);
        return inPhase <= phase.spec().caps().tokens()
                && most.tokens() <= run.tokensLeft()
                && most.micros() <= run.costLeft().orElse(Long.MAX_VALUE)
                && inTenant.tokens() <= tenant.tokens()
                && inTenant.micros() <= tenant.micros();
    }

    @Override
    public Optional<Reservation> lock(ReservationId id) {
        return Optional.ofNullable(reservations.get(id));
    }

    @Override
    public void settle(Reservation reservation, Usage usage, Instant at) {
        boolean open = reservation.settlement() instanceof Settlement.Open;
        var phase = reservation.attempt().phase();
        if (open) {
            move(phase, Amount.NONE.minus(reservation.most()), usage.total());
        } else {
            move(phase, Amount.NONE, usage.total().minus(reservation.most()));
        }
        put(reservation, new Settlement.Settled(usage));
    }

    @Override
    public Amount forfeit(PhaseKey phase, Instant at) {
        var lost = Amount.NONE;
        for (var reservation : List.copyOf(reservations.values())) {
            if (reservation.attempt().phase().equals(phase)
                    && reservation.settlement() instanceof Settlement.Open) {
                move(phase, Amount.NONE.minus(reservation.most()), reservation.most());
                put(reservation, new Settlement.Forfeited());
                lost = lost.plus(reservation.most());
            }
        }
        return lost;
    }

    private void put(Reservation was, Settlement settlement) {
        reservations.put(
                was.id(),
                new Reservation(
                        was.id(),
                        was.attempt(),
                        was.proof(),
                        was.most(),
                        was.choice(),
                        settlement));
    }

    @Override
    public void addSpent(PhaseKey phase, long tokens) {
        move(phase, Amount.NONE, Amount.ofTokens(tokens));
    }

    @Override
    public Optional<Balance> balance(RunId run) {
        return Optional.ofNullable(rows.runRows.get(run))
                .map(
                        row ->
                                new Balance(
                                        row.tally().spent(),
                                        row.tally().reserved(),
                                        row.spec().caps().tokens(),
                                        row.spec().caps().costMicros()));
    }

    private void move(PhaseKey phase, Amount reserved, Amount spent) {
        rows.tally(
                phase.run(),
                was ->
                        new RunTally(
                                was.spent().plus(spent),
                                was.reserved().plus(reserved),
                                was.ciRuns(),
                                was.minorIssues(),
                                was.majorIssues(),
                                was.minorIssuesMax()));
        rows.tally(
                phase,
                was ->
                        new PhaseTally(
                                was.used().plus(spent),
                                was.reserved().plus(reserved),
                                was.builderCalls(),
                                was.auditorCalls(),
                                was.minorIssues(),
                                was.majorIssues()));
    }

    private void spending(PhaseKey key) {
        rows.phaseRows.computeIfPresent(
                key,
                (_, phase) ->
                        new Phase(
                                key,
                                phase.spec(),
                                phase.state(),
                                new Attempts(
                                        phase.attempts().number(),
                                        phase.attempts().failed(),
                                        phase.attempts().max(),
                                        true),
                                phase.tally(),
                                phase.marks()));
    }
}
