package dev.autopack.executor.domain.routing;

/** Chooses models. */
@FunctionalInterface
public interface Router {
    /**
     * The same question under the same health of the providers has the same answer.
     *
     * @throws dev.autopack.executor.domain.refusal.Refusal NO_MODEL when none is left to ask
     */
    Route route(RouteQuestion question);
}
