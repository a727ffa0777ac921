package dev.autopack.executor.domain.calling;

import dev.autopack.executor.domain.catalogue.Usage;
import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.DraftRequest;
import dev.autopack.executor.domain.draft.Model;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.Spending;
import dev.autopack.executor.domain.lease.Spent;
import dev.autopack.executor.domain.lease.TokenBudget;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.routing.Route;
import dev.autopack.executor.domain.routing.RouteQuestion;
import dev.autopack.executor.domain.routing.Router;
import dev.autopack.executor.domain.routing.Work;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Chooses a model, sets its cost aside, asks, and settles what was used. A provider that is away is
 * passed over; each further provider is a call of its own with a reservation of its own.
 */
public final class CallModel {
    private static final Set<Reason> USED_UNKNOWN =
            EnumSet.of(Reason.MODEL_CUT_OFF, Reason.INTERRUPTED);

    private final Model model;
    private final Router router;
    private final TokenBudget budget;
    private final TokenCount tokens;

    public CallModel(Model model, Router router, TokenBudget budget, TokenCount tokens) {
        this.model = model;
        this.router = router;
        this.budget = budget;
        this.tokens = tokens;
    }

    /**
     * Answers the reply of the first provider that gives one.
     *
     * @throws Refusal BUDGET_SPENT, NO_MODEL, and what {@link Model#answer} throws
     */
    public Draft call(Assignment assignment, Call call) {
        var away = new HashSet<String>();
        var last = Optional.<Refusal>empty();
        while (true) {
            var route = route(assignment, call, away, last);
            try {
                return paid(assignment, call, route);
            } catch (Refusal failed) {
                last = Optional.of(passedOver(failed, route, away));
            }
        }
    }

    private static Refusal passedOver(Refusal failed, Route route, Set<String> away) {
        if (mayBeElsewhere(failed) && away.add(route.card().name().provider())) {
            return failed;
        }
        throw failed;
    }

    private Route route(
            Assignment assignment, Call call, Set<String> away, Optional<Refusal> last) {
        var text = assignment.task().phase().text();
        try {
            return router.route(
                    new RouteQuestion(
                            call.role(),
                            new Work(text.category(), text.complexity()),
                            call.step(),
                            assignment.task().overrides(),
                            away,
                            call.avoided()));
        } catch (Refusal none) {
            throw last.orElse(none);
        }
    }

    private static boolean mayBeElsewhere(Refusal failed) {
        return failed.reason() == Reason.MODEL_UNAVAILABLE
                || failed.reason() == Reason.MODEL_RATE_LIMITED;
    }

    private Draft paid(Assignment assignment, Call call, Route route) {
        var output = Math.min(call.outputTokensMax(), route.card().outputTokensMax());
        var most = most(call, route, output);
        var reservation = budget.reserve(assignment, most);
        var request =
                new DraftRequest(
                        assignment.attempt(),
                        call.role(),
                        call.ordinal(),
                        call.prompt(),
                        output,
                        route.card());
        var draft = answer(assignment, request, reservation, most);
        budget.settle(assignment, reservation, spent(draft, route));
        return draft;
    }

    private Draft answer(
            Assignment assignment, DraftRequest request, String reservation, Spending most) {
        try {
            return model.answer(request);
        } catch (Refusal failed) {
            budget.settle(assignment, reservation, failure(failed, most));
            throw failed;
        }
    }

    private Spending most(Call call, Route route, long output) {
        var prompt = tokens.of(call.prompt().system()) + tokens.of(call.prompt().user());
        return new Spending(
                call.role().wire(),
                route.card().name(),
                Math.addExact(prompt, output),
                route.card().price().cost(prompt, output),
                route.reason());
    }

    private static Spent spent(Draft draft, Route route) {
        return new Spent(
                draft.model(),
                draft.usage(),
                route.card().price().cost(draft.usage()),
                draft.stop().name(),
                draft.requestId(),
                true);
    }

    // A call that broke off has used an unknown part of what was set aside: all of it counts.
    private static Spent failure(Refusal failed, Spending most) {
        var used = USED_UNKNOWN.contains(failed.reason());
        var total = used ? most.tokens() : 0;
        return new Spent(
                most.model(),
                new Usage(OptionalLong.empty(), OptionalLong.empty(), total),
                used ? most.micros() : 0,
                failed.reason().name(),
                Optional.empty(),
                false);
    }
}
