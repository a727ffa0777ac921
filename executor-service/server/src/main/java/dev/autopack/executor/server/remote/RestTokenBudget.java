package dev.autopack.executor.server.remote;

import dev.autopack.api.contract.budget.ReservationRequest;
import dev.autopack.api.contract.budget.SettlementRequest;
import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.TokenBudget;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The budget over HTTP; the API alone counts. */
@Singleton
class RestTokenBudget implements TokenBudget {
    private static final String UNKNOWN = "unknown";

    private final ApiClients api;
    private final Calls calls;

    RestTokenBudget(ApiClients api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    // A reservation whose answer is lost stays reserved until its attempt ends: too much is set
    // aside rather than too little.
    @Override
    public String reserve(Assignment assignment, long tokens, String role) {
        var at = assignment.attempt();
        var request = new ReservationRequest(Wire.proof(assignment), tokens, role);
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
    public void settle(Assignment assignment, String reservation, Draft draft) {
        var usage = draft.usage();
        settle(
                assignment,
                reservation,
                new SettlementRequest(
                        Wire.proof(assignment),
                        draft.model().provider(),
                        draft.model().model(),
                        nullable(usage.prompt()),
                        nullable(usage.completion()),
                        usage.total(),
                        draft.stop().name(),
                        true));
    }

    @Override
    public void release(Assignment assignment, String reservation, String role) {
        settle(
                assignment,
                reservation,
                new SettlementRequest(
                        Wire.proof(assignment), UNKNOWN, UNKNOWN, null, null, 0L, null, false));
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
