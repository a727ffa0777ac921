package dev.autopack.api.server.store.budget;

import dev.autopack.api.domain.budget.BudgetStore;
import dev.autopack.api.domain.budget.Reservation;
import dev.autopack.api.domain.budget.ReservationId;
import dev.autopack.api.domain.budget.ReservationOrder;
import dev.autopack.api.domain.budget.TenantCaps;
import dev.autopack.api.domain.budget.Usage;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.Amount;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.server.store.base.Cells;
import dev.autopack.api.server.store.base.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Counters of tokens and money in SQL; the condition and the count are one statement. */
@ApplicationScoped
class NativeBudgetStore implements BudgetStore {
    // Always run, phase, tenant: whoever waits for a later row holds the earlier ones already.
    private static final String RESERVE =
            """
            WITH held AS (
                SELECT run_id, phase_id
                FROM phase
                WHERE run_id = :run AND phase_id = :phase
                    AND lease_id = :lease AND fence = :fence AND attempt = :attempt
            ), in_run AS (
                UPDATE run
                SET tokens_reserved = tokens_reserved + :tokens,
                    cost_reserved_micros = cost_reserved_micros + :micros
                FROM held
                WHERE run.run_id = held.run_id
                    AND tokens_spent + tokens_reserved + :tokens <= token_cap
                    AND (cost_cap_micros IS NULL
                        OR cost_spent_micros + cost_reserved_micros + :micros <= cost_cap_micros)
                RETURNING run.run_id, tenant, tokens_spent, cost_spent_micros,
                    tokens_reserved AS tokens_held, cost_reserved_micros AS micros_held,
                    token_cap AS token_limit, cost_cap_micros
            ), in_phase AS (
                UPDATE phase
                SET tokens_reserved = tokens_reserved + :tokens,
                    cost_reserved_micros = cost_reserved_micros + :micros,
                    attempt_spending = true
                FROM in_run
                WHERE phase.run_id = in_run.run_id AND phase_id = :phase
                    AND lease_id = :lease AND fence = :fence AND attempt = :attempt
                    AND tokens_used + tokens_reserved + :tokens <= token_cap
                RETURNING in_run.*
            ), in_tenant AS (
                INSERT INTO tenant_usage AS used (tenant, month, tokens_reserved, cost_reserved_micros)
                SELECT tenant, date_trunc('month', CAST(:at AS timestamptz) AT TIME ZONE 'UTC'),
                    CAST(:tokens AS bigint), CAST(:micros AS bigint)
                FROM in_phase
                WHERE :tokens <= :tenantTokens AND :micros <= :tenantMicros
                ON CONFLICT (tenant, month) DO UPDATE
                SET tokens_reserved = used.tokens_reserved + excluded.tokens_reserved,
                    cost_reserved_micros = used.cost_reserved_micros + excluded.cost_reserved_micros
                WHERE used.tokens_spent + used.tokens_reserved + excluded.tokens_reserved <= :tenantTokens
                    AND used.cost_spent_micros + used.cost_reserved_micros + excluded.cost_reserved_micros
                        <= :tenantMicros
                RETURNING month
            ), noted AS (
                INSERT INTO reservation (
                    reservation_id, run_id, phase_id, attempt, lease_id, fence, role, tokens, cost_micros,
                    wanted_provider, wanted_model, why, state, reserved_at, month)
                SELECT :id, :run, :phase, :attempt, :lease, :fence, :role, :tokens, :micros,
                    :provider, :model, :why, 'OPEN', CAST(:at AS timestamptz), month
                FROM in_tenant
            )
            SELECT tokens_spent, cost_spent_micros, tokens_held, micros_held, token_limit, cost_cap_micros
            FROM in_phase
            CROSS JOIN in_tenant
            """;
    private static final String ADD_SPENT =
            """
            WITH in_run AS (
                UPDATE run SET tokens_spent = tokens_spent + :tokens
                WHERE run_id = :run
                RETURNING tenant
            ), in_tenant AS (
                INSERT INTO tenant_usage AS used (tenant, month, tokens_spent)
                SELECT tenant, date_trunc('month', now() AT TIME ZONE 'UTC'), CAST(:tokens AS bigint)
                FROM in_run
                ON CONFLICT (tenant, month) DO UPDATE
                SET tokens_spent = used.tokens_spent + excluded.tokens_spent
            )
            UPDATE phase SET tokens_used = tokens_used + :tokens
            WHERE run_id = :run AND phase_id = :phase
            """;
    private static final String BALANCE =
            """
            SELECT tokens_spent, cost_spent_micros, tokens_reserved, cost_reserved_micros,
                token_cap, cost_cap_micros
            FROM run
            WHERE run_id = :run
            """;

    private final Sql sql;
    private final NativeReservations reservations;

    NativeBudgetStore(Sql sql, NativeReservations reservations) {
        this.sql = sql;
        this.reservations = reservations;
    }

    @Override
    public Optional<Balance> reserve(ReservationOrder order, TenantCaps tenant) {
        var choice = order.choice();
        return sql.of(RESERVE)
                .set("id", order.id().value())
                .set("run", order.attempt().phase().run().value())
                .set("phase", order.attempt().phase().phase().value())
                .set("attempt", order.attempt().number())
                .set("lease", order.proof().lease().value())
                .set("fence", order.proof().fence())
                .set("role", choice.role())
                .set("provider", choice.provider())
                .set("model", choice.model())
                .set("why", choice.why())
                .set("tokens", order.most().tokens())
                .set("micros", order.most().micros())
                .set("tenantTokens", tenant.tokens())
                .set("tenantMicros", tenant.micros())
                .set("at", order.at())
                .first()
                .map(NativeBudgetStore::balance);
    }

    @Override
    public Optional<Reservation> lock(ReservationId id) {
        return reservations.lock(id);
    }

    @Override
    public void settle(Reservation reservation, Usage usage, Instant at) {
        reservations.settle(reservation, usage, at);
    }

    @Override
    public Amount forfeit(PhaseKey phase, Instant at) {
        return reservations.forfeit(phase, at);
    }

    @Override
    public void addSpent(PhaseKey phase, long tokens) {
        sql.of(ADD_SPENT)
                .set("run", phase.run().value())
                .set("phase", phase.phase().value())
                .set("tokens", tokens)
                .update();
    }

    @Override
    public Optional<Balance> balance(RunId run) {
        return sql.of(BALANCE).set("run", run.value()).first().map(NativeBudgetStore::balance);
    }

    private static Balance balance(Cells row) {
        return new Balance(
                new Amount(row.number(0), row.number(1)),
                new Amount(row.number(2), row.number(3)),
                row.number(4),
                row.optionalNumber(5).map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }
}
