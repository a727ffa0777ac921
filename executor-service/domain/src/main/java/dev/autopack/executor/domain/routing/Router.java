package dev.autopack.executor.domain.routing;

/** Chooses models. */
@FunctionalInterface
public interface Router {
    /**
     * The same question under the same health of the providers has the same answer.
     *
     * @throws dev.autopack.executor.domain.refusal.Refusal NO_MODEL when the plan demands a model
     *     that cannot be had or no provider is configured; MODEL_UNAVAILABLE when all that are
     *     configured are away
     */
    Route route(RouteQuestion question);
}
