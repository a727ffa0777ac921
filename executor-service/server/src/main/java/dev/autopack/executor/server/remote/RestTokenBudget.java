package dev.autopack.executor.server.remote;

import dev.autopack.api.contract.budget.ReservationRequest;
import dev.autopack.api.contract.budget.SettlementRequest;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.Spending;
import dev.autopack.executor.domain.lease.Spent;
import dev.autopack.executor.domain.lease.TokenBudget;
import dev.autopack.executor.server.remote.view.Wire;
import dev.autopack.executor.server.remote.view.WireText;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The budget over HTTP; the API alone counts. */
@Singleton
class RestTokenBudget implements TokenBudget {
    private static final int WHY_MAX = 1_000;
    private static final int STOP_MAX = 40;
    private static final int ID_MAX = 200;

    private final ApiClients api;
    private final Calls calls;

    RestTokenBudget(ApiClients api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    // A reservation whose answer is lost stays reserved until its attempt ends: too much is set
    // aside rather than too little.
    @Override
    public String reserve(Assignment assignment, Spending most) {
        var at = assignment.attempt();
        var request =
                new ReservationRequest(
                        Wire.proof(assignment),
                        most.tokens(),
                        most.role(),
                        most.model().provider(),
                        most.model().model(),
                        most.micros(),
                        WireText.head(most.why(), WHY_MAX));
        return calls.once(
                        () ->
                                api.budget()
                                        .reserve(
                                                at.run().value(),
                                                at.phase().value(),
                                                at.number(),
                                                request))
                .reservationId();
    }

    @Override
    public void settle(Assignment assignment, String reservation, Spent spent) {
        var usage = spent.usage();
        settle(
                assignment,
                reservation,
                new SettlementRequest(
                        Wire.proof(assignment),
                        spent.model().provider(),
                        spent.model().model(),
                        nullable(usage.prompt()),
                        nullable(usage.completion()),
                        usage.total(),
                        WireText.head(spent.stop(), STOP_MAX),
                        spent.succeeded(),
                        spent.micros(),
                        spent.requestId().map(id -> WireText.head(id, ID_MAX)).orElse(null)));
    }

    private void settle(Assignment assignment, String reservation, SettlementRequest usage) {
        var at = assignment.attempt();
        calls.repeatable(
                () ->
                        api.budget()
                                .settle(
                                        at.run().value(),
                                        at.phase().value(),
                                        at.number(),
                                        reservation,
                                        usage));
    }

    private static @Nullable Long nullable(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
