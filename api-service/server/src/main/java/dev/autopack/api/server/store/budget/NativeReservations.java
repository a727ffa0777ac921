package dev.autopack.api.server.store.budget;

import dev.autopack.api.domain.budget.Reservation;
import dev.autopack.api.domain.budget.Reservation.Settlement;
import dev.autopack.api.domain.budget.ReservationId;
import dev.autopack.api.domain.budget.Usage;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.Amount;
import dev.autopack.api.server.store.base.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** What becomes of a reservation, in SQL; run, phase and tenant follow in the same statement. */
@ApplicationScoped
class NativeReservations {
    // The run first, as everywhere; the reservation changes only under its lock.
    private static final String LOCK_RUN =
            """
            SELECT run_id FROM run
            WHERE run_id = (SELECT run_id FROM reservation WHERE reservation_id = :id)
            FOR NO KEY UPDATE
            """;
    private static final String FIND =
            """
            SELECT run_id, phase_id, attempt, lease_id, fence, tokens, cost_micros, state,
                role, wanted_provider, wanted_model, why,
                provider, model, prompt_tokens, completion_tokens, total_tokens, total_cost_micros,
                stop_reason, request_id, succeeded
            FROM reservation
            WHERE reservation_id = :id
            """;
    private static final String SETTLE =
            """
            WITH settled AS (
                UPDATE reservation
                SET state = 'SETTLED', settled_at = :at, provider = :provider, model = :model,
                    prompt_tokens = :prompt, completion_tokens = :completion,
                    total_tokens = :total, total_cost_micros = :totalMicros,
                    stop_reason = :stop, request_id = :request, succeeded = :succeeded
                WHERE reservation_id = :id
                RETURNING run_id, phase_id, month
            ), in_run AS (
                UPDATE run
                SET tokens_reserved = tokens_reserved - :released, tokens_spent = tokens_spent + :spent,
                    cost_reserved_micros = cost_reserved_micros - :releasedMicros,
                    cost_spent_micros = cost_spent_micros + :spentMicros
                FROM settled
                WHERE run.run_id = settled.run_id
                RETURNING tenant, month
            ), in_tenant AS (
                UPDATE tenant_usage
                SET tokens_reserved = tokens_reserved - :released, tokens_spent = tokens_spent + :spent,
                    cost_reserved_micros = cost_reserved_micros - :releasedMicros,
                    cost_spent_micros = cost_spent_micros + :spentMicros
                FROM in_run
                WHERE tenant_usage.tenant = in_run.tenant AND tenant_usage.month = in_run.month
            )
            UPDATE phase
            SET tokens_reserved = tokens_reserved - :released, tokens_used = tokens_used + :spent,
                cost_reserved_micros = cost_reserved_micros - :releasedMicros,
                cost_used_micros = cost_used_micros + :spentMicros
            FROM settled
            WHERE phase.run_id = settled.run_id AND phase.phase_id = settled.phase_id
            """;
    private static final String FORFEIT =
            """
            WITH given_up AS (
                UPDATE reservation
                SET state = 'FORFEITED', settled_at = :at
                WHERE run_id = :run AND phase_id = :phase AND state = 'OPEN'
                RETURNING tokens, cost_micros, month
            ), lost AS (
                SELECT COALESCE(sum(tokens), 0) AS tokens, COALESCE(sum(cost_micros), 0) AS micros
                FROM given_up
            ), in_run AS (
                UPDATE run
                SET tokens_reserved = tokens_reserved - lost.tokens,
                    tokens_spent = tokens_spent + lost.tokens,
                    cost_reserved_micros = cost_reserved_micros - lost.micros,
                    cost_spent_micros = cost_spent_micros + lost.micros
                FROM lost
                WHERE run_id = :run
                RETURNING tenant
            ), monthly AS (
                SELECT tenant, month, sum(tokens) AS tokens, sum(cost_micros) AS micros
                FROM given_up
                CROSS JOIN in_run
                GROUP BY tenant, month
            ), in_tenant AS (
                UPDATE tenant_usage
                SET tokens_reserved = tokens_reserved - monthly.tokens,
                    tokens_spent = tokens_spent + monthly.tokens,
                    cost_reserved_micros = cost_reserved_micros - monthly.micros,
                    cost_spent_micros = cost_spent_micros + monthly.micros
                FROM monthly
                WHERE tenant_usage.tenant = monthly.tenant AND tenant_usage.month = monthly.month
            ), in_phase AS (
                UPDATE phase
                SET tokens_reserved = tokens_reserved - lost.tokens,
                    tokens_used = tokens_used + lost.tokens,
                    cost_reserved_micros = cost_reserved_micros - lost.micros,
                    cost_used_micros = cost_used_micros + lost.micros
                FROM lost
                WHERE run_id = :run AND phase_id = :phase
            )
            SELECT CAST(tokens AS bigint), CAST(micros AS bigint) FROM lost
            """;

    private final Sql sql;

    NativeReservations(Sql sql) {
        this.sql = sql;
    }

    Optional<Reservation> lock(ReservationId id) {
        var run = sql.of(LOCK_RUN).set("id", id.value()).rows();
        if (run.isEmpty()) {
            return Optional.empty();
        }
        return sql.of(FIND)
                .set("id", id.value())
                .first()
                .map(row -> ReservationCells.reservation(id, row));
    }

    void settle(Reservation reservation, Usage usage, Instant at) {
        // A forfeited one is counted as spent already: only the difference is left to count.
        var open = reservation.settlement() instanceof Settlement.Open;
        var released = open ? reservation.most() : Amount.NONE;
        var spent = open ? usage.total() : usage.total().minus(reservation.most());
        sql.of(SETTLE)
                .set("id", reservation.id().value())
                .set("at", at)
                .set("provider", usage.provider())
                .set("model", usage.model())
                .set("prompt", ReservationCells.orNull(usage.promptTokens()))
                .set("completion", ReservationCells.orNull(usage.completionTokens()))
                .set("total", usage.total().tokens())
                .set("totalMicros", usage.total().micros())
                .set("stop", usage.end().stopReason())
                .set("request", usage.end().requestId())
                .set("succeeded", usage.end().success() == Usage.Success.SUCCEEDED)
                .set("released", released.tokens())
                .set("releasedMicros", released.micros())
                .set("spent", spent.tokens())
                .set("spentMicros", spent.micros())
                .update();
    }

    Amount forfeit(PhaseKey phase, Instant at) {
        var lost =
                sql.of(FORFEIT)
                        .set("run", phase.run().value())
                        .set("phase", phase.phase().value())
                        .set("at", at)
                        .rows()
                        .getFirst();
        return new Amount(lost.number(0), lost.number(1));
    }
}
