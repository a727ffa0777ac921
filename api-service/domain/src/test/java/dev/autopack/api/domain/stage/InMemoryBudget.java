package dev.autopack.api.domain.stage;

import dev.autopack.api.domain.budget.BudgetStore;
import dev.autopack.api.domain.budget.Reservation;
import dev.autopack.api.domain.budget.Reservation.Settlement;
import dev.autopack.api.domain.budget.ReservationId;
import dev.autopack.api.domain.budget.ReservationOrder;
import dev.autopack.api.domain.budget.Usage;
import dev.autopack.api.domain.phase.Attempts;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.PhaseTally;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunTally;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Token counters in memory. */
public final class InMemoryBudget implements BudgetStore {
    private final InMemoryRuns rows;
    private final Map<ReservationId, Reservation> reservations = new LinkedHashMap<>();

    InMemoryBudget(InMemoryRuns rows) {
        this.rows = rows;
    }

    @Override
    public OptionalLong reserve(ReservationOrder order) {
        var phase = rows.phaseRows.get(order.attempt().phase());
        if (phase == null || !holds(phase, order) || !fits(phase, order.tokens())) {
            return OptionalLong.empty();
        }
        move(order.attempt().phase(), order.tokens(), 0);
        spending(order.attempt().phase());
        reservations.put(
                order.id(),
                new Reservation(
                        order.id(),
                        order.attempt(),
                        order.proof(),
                        order.tokens(),
                        new Settlement.Open()));
        return OptionalLong.of(balance(order.attempt().phase().run()).orElseThrow().left());
    }

    private static boolean holds(Phase phase, ReservationOrder order) {
        return phase.state() instanceof PhaseState.Held held
                && held.lease().isProvenBy(order.proof())
                && phase.attempts().number() == order.attempt().number();
    }

    private boolean fits(Phase phase, long tokens) {
        var tally = phase.tally();
        var inPhase = tally.tokensUsed() + tally.tokensReserved() + tokens;
        var run = balance(phase.key().run()).orElseThrow();
        return inPhase <= phase.spec().caps().tokens()
                && run.spent() + run.reserved() + tokens <= run.cap();
    }

    @Override
    public Optional<Reservation> lock(ReservationId id) {
        return Optional.ofNullable(reservations.get(id));
    }

    @Override
    public void settle(Reservation reservation, Usage usage, Instant at) {
        boolean open = reservation.settlement() instanceof Settlement.Open;
        move(
                reservation.attempt().phase(),
                open ? -reservation.tokens() : 0,
                usage.totalTokens() - (open ? 0 : reservation.tokens()));
        put(reservation, new Settlement.Settled(usage));
    }

    @Override
    public void forfeit(PhaseKey phase, Instant at) {
        for (var reservation : List.copyOf(reservations.values())) {
            if (reservation.attempt().phase().equals(phase)
                    && reservation.settlement() instanceof Settlement.Open) {
                move(phase, -reservation.tokens(), reservation.tokens());
                put(reservation, new Settlement.Forfeited());
            }
        }
    }

    private void put(Reservation was, Settlement settlement) {
        reservations.put(
                was.id(),
                new Reservation(was.id(), was.attempt(), was.proof(), was.tokens(), settlement));
    }

    @Override
    public void addSpent(PhaseKey phase, long tokens) {
        move(phase, 0, tokens);
    }

    @Override
    public Optional<Balance> balance(RunId run) {
        return Optional.ofNullable(rows.runRows.get(run))
                .map(
                        row ->
                                new Balance(
                                        row.tally().tokensSpent(),
                                        row.tally().tokensReserved(),
                                        row.spec().caps().tokens()));
    }

    private void move(PhaseKey phase, long reserved, long spent) {
        rows.tally(
                phase.run(),
                was ->
                        new RunTally(
                                was.tokensSpent() + spent,
                                was.tokensReserved() + reserved,
                                was.ciRuns(),
                                was.minorIssues(),
                                was.majorIssues(),
                                was.minorIssuesMax()));
        rows.tally(
                phase,
                was ->
                        new PhaseTally(
                                was.tokensUsed() + spent,
                                was.tokensReserved() + reserved,
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
