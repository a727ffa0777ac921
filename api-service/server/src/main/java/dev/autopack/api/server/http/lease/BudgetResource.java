package dev.autopack.api.server.http.lease;

import dev.autopack.api.contract.budget.BudgetApi;
import dev.autopack.api.contract.budget.ReservationRequest;
import dev.autopack.api.contract.budget.ReservationView;
import dev.autopack.api.contract.budget.SettlementRequest;
import dev.autopack.api.contract.common.MessageView;
import dev.autopack.api.domain.budget.Choice;
import dev.autopack.api.domain.budget.ReservationId;
import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.budget.ReserveTokens;
import dev.autopack.api.domain.budget.SettleTokens;
import dev.autopack.api.domain.budget.Usage;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.Amount;
import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.guard.CurrentPrincipal;
import dev.autopack.auth.guard.Needs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Sets tokens aside and settles them. */
@RunOnVirtualThread
class BudgetResource implements BudgetApi {
    private final ReserveTokens reserveTokens;
    private final SettleTokens settleTokens;
    private final CurrentPrincipal principal;

    BudgetResource(
            ReserveTokens reserveTokens, SettleTokens settleTokens, CurrentPrincipal principal) {
        this.reserveTokens = reserveTokens;
        this.settleTokens = settleTokens;
        this.principal = principal;
    }

    @Override
    @Needs(Permission.PHASES_EXECUTE)
    public ReservationView reserve(
            String runId, String phaseId, int attempt, ReservationRequest request) {
        var reserved =
                reserveTokens.reserve(
                        new ReserveTokens.Wish(
                                new AttemptKey(PhaseKey.of(runId, phaseId), attempt),
                                LeaseViews.proof(request.lease()),
                                new Amount(request.tokens(), micros(request.costMicros())),
                                choice(request),
                                principal.id()));
        return new ReservationView(
                reserved.id().value(),
                reserved.most().tokens(),
                reserved.balance().tokensLeft(),
                LeaseViews.orNull(reserved.balance().costLeft()));
    }

    private static Choice choice(ReservationRequest request) {
        return new Choice(
                request.role(),
                text(request.provider()),
                text(request.model()),
                text(request.why()));
    }

    @Override
    @Needs(Permission.PHASES_EXECUTE)
    public MessageView settle(
            String runId,
            String phaseId,
            int attempt,
            String reservationId,
            SettlementRequest usage) {
        var claim =
                new SettleTokens.Claim(
                        new AttemptKey(PhaseKey.of(runId, phaseId), attempt),
                        new ReservationId(reservationId),
                        LeaseViews.proof(usage.lease()),
                        principal.id());
        settleTokens.settle(claim, usage(usage));
        return new MessageView("Tokens settled");
    }

    private static Usage usage(SettlementRequest usage) {
        return new Usage(
                usage.provider(),
                usage.model(),
                optional(usage.promptTokens()),
                optional(usage.completionTokens()),
                new Amount(usage.totalTokens(), micros(usage.costMicros())),
                new Usage.CallEnd(
                        text(usage.stopReason()),
                        text(usage.requestId()),
                        usage.succeeded() ? Usage.Success.SUCCEEDED : Usage.Success.FAILED));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    // Old clients do not speak of money.
    private static long micros(@Nullable Long micros) {
        return Objects.requireNonNullElse(micros, 0L);
    }

    private static OptionalLong optional(@Nullable Long tokens) {
        return tokens == null ? OptionalLong.empty() : OptionalLong.of(tokens);
    }
}
