package dev.autopack.api.server.store.budget;

import dev.autopack.api.domain.budget.BudgetStore;
import dev.autopack.api.domain.budget.Reservation;
import dev.autopack.api.domain.budget.Reservation.Settlement;
import dev.autopack.api.domain.budget.ReservationId;
import dev.autopack.api.domain.budget.ReservationOrder;
import dev.autopack.api.domain.budget.Usage;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.server.store.base.Cells;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.Session;

/** Token counters in SQL; the condition and the count are one statement. */
@ApplicationScoped
class NativeBudgetStore implements BudgetStore {
    private static final String RESERVE =
            """
            WITH held AS (
                SELECT run_id, phase_id
                FROM phase
                WHERE run_id = :run AND phase_id = :phase
                    AND lease_id = :lease AND fence = :fence AND attempt = :attempt
            ), budget AS (
                UPDATE run
                SET tokens_reserved = tokens_reserved + :tokens
                FROM held
                WHERE run.run_id = held.run_id
                    AND tokens_spent + tokens_reserved + :tokens <= token_cap
                RETURNING run.run_id, token_cap - tokens_spent - tokens_reserved AS tokens_left
            ), counted AS (
                UPDATE phase
                SET tokens_reserved = tokens_reserved + :tokens, attempt_spending = true
                FROM budget
                WHERE phase.run_id = budget.run_id AND phase_id = :phase
                    AND lease_id = :lease AND fence = :fence AND attempt = :attempt
                    AND tokens_used + tokens_reserved + :tokens <= token_cap
                RETURNING phase.run_id, phase.phase_id, tokens_left
            ), noted AS (
                INSERT INTO reservation (
                    reservation_id, run_id, phase_id, attempt, lease_id, fence, role, tokens, state, reserved_at)
                SELECT :id, run_id, phase_id, :attempt, :lease, :fence, :role, :tokens, 'OPEN', :at
                FROM counted
            )
            SELECT tokens_left FROM counted
            """;
    // The run first, as everywhere; the reservation changes only under its lock.
    private static final String LOCK_RUN =
            """
            SELECT run_id FROM run
            WHERE run_id = (SELECT run_id FROM reservation WHERE reservation_id = :id)
            FOR NO KEY UPDATE
            """;
    private static final String FIND =
            """
            SELECT run_id, phase_id, attempt, lease_id, fence, tokens, state,
                provider, model, prompt_tokens, completion_tokens, total_tokens, stop_reason, succeeded
            FROM reservation
            WHERE reservation_id = :id
            """;
    private static final String SETTLE =
            """
            WITH settled AS (
                UPDATE reservation
                SET state = 'SETTLED', settled_at = :at, provider = :provider, model = :model,
                    prompt_tokens = :prompt, completion_tokens = :completion, total_tokens = :total,
                    stop_reason = :stop, succeeded = :succeeded
                WHERE reservation_id = :id
                RETURNING run_id, phase_id
            ), in_run AS (
                UPDATE run
                SET tokens_reserved = tokens_reserved - :released, tokens_spent = tokens_spent + :spent
                FROM settled
                WHERE run.run_id = settled.run_id
            )
            UPDATE phase
            SET tokens_reserved = tokens_reserved - :released, tokens_used = tokens_used + :spent
            FROM settled
            WHERE phase.run_id = settled.run_id AND phase.phase_id = settled.phase_id
            """;
    private static final String FORFEIT =
            """
            WITH given_up AS (
                UPDATE reservation
                SET state = 'FORFEITED', settled_at = :at
                WHERE run_id = :run AND phase_id = :phase AND state = 'OPEN'
                RETURNING tokens
            ), total AS (
                SELECT COALESCE(sum(tokens), 0) AS tokens FROM given_up
            ), in_run AS (
                UPDATE run
                SET tokens_reserved = tokens_reserved - total.tokens,
                    tokens_spent = tokens_spent + total.tokens
                FROM total
                WHERE run_id = :run
            )
            UPDATE phase
            SET tokens_reserved = tokens_reserved - total.tokens,
                tokens_used = tokens_used + total.tokens
            FROM total
            WHERE run_id = :run AND phase_id = :phase
            """;
    private static final String ADD_SPENT =
            """
            WITH in_run AS (
                UPDATE run SET tokens_spent = tokens_spent + :tokens WHERE run_id = :run
            )
            UPDATE phase SET tokens_used = tokens_used + :tokens
            WHERE run_id = :run AND phase_id = :phase
            """;
    private static final String BALANCE =
            """
            SELECT tokens_spent, tokens_reserved, token_cap FROM run WHERE run_id = :run
            """;

    private final Session entities;

    NativeBudgetStore(Session entities) {
        this.entities = entities;
    }

    @Override
    public OptionalLong reserve(ReservationOrder order) {
        return entities.createNativeQuery(RESERVE, Long.class)
                .setParameter("id", order.id().value())
                .setParameter("run", order.attempt().phase().run().value())
                .setParameter("phase", order.attempt().phase().phase().value())
                .setParameter("attempt", order.attempt().number())
                .setParameter("lease", order.proof().lease().value())
                .setParameter("fence", order.proof().fence())
                .setParameter("role", order.role())
                .setParameter("tokens", order.tokens())
                .setParameter("at", order.at())
                .getResultStream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public Optional<Reservation> lock(ReservationId id) {
        var run =
                entities.createNativeQuery(LOCK_RUN, String.class)
                        .setParameter("id", id.value())
                        .getResultList();
        if (run.isEmpty()) {
            return Optional.empty();
        }
        return entities.createNativeQuery(FIND, Object[].class)
                .setParameter("id", id.value())
                .getResultStream()
                .map(row -> ReservationCells.reservation(id, Cells.of(row)))
                .findFirst();
    }

    @Override
    public void settle(Reservation reservation, Usage usage, Instant at) {
        // A forfeited one is counted as spent already: only the difference is left to count.
        var open = reservation.settlement() instanceof Settlement.Open;
        var counted = open ? 0 : reservation.tokens();
        entities.createNativeMutationQuery(SETTLE)
                .setParameter("id", reservation.id().value())
                .setParameter("at", at)
                .setParameter("provider", usage.provider())
                .setParameter("model", usage.model())
                .setParameter("prompt", ReservationCells.orNull(usage.promptTokens()), Long.class)
                .setParameter(
                        "completion", ReservationCells.orNull(usage.completionTokens()), Long.class)
                .setParameter("total", usage.totalTokens())
                .setParameter("stop", usage.end().stopReason())
                .setParameter("succeeded", usage.end().success() == Usage.Success.SUCCEEDED)
                .setParameter("released", open ? reservation.tokens() : 0L)
                .setParameter("spent", usage.totalTokens() - counted)
                .executeUpdate();
    }

    @Override
    public void forfeit(PhaseKey phase, Instant at) {
        entities.createNativeMutationQuery(FORFEIT)
                .setParameter("run", phase.run().value())
                .setParameter("phase", phase.phase().value())
                .setParameter("at", at)
                .executeUpdate();
    }

    @Override
    public void addSpent(PhaseKey phase, long tokens) {
        entities.createNativeMutationQuery(ADD_SPENT)
                .setParameter("run", phase.run().value())
                .setParameter("phase", phase.phase().value())
                .setParameter("tokens", tokens)
                .executeUpdate();
    }

    @Override
    public Optional<Balance> balance(RunId run) {
        return entities.createNativeQuery(BALANCE, Object[].class)
                .setParameter("run", run.value())
                .getResultStream()
                .map(Cells::of)
                .map(row -> new Balance(row.number(0), row.number(1), row.number(2)))
                .findFirst();
    }
}
