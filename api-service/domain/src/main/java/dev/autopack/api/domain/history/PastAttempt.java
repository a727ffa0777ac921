package dev.autopack.api.domain.history;

import java.util.Optional;

/**
 * A failed attempt as later ones see it.
 *
 * @param feedback what was told to the next attempt, perhaps nothing
 * @param model that was last asked for a draft in it, if any was
 */
public record PastAttempt(
        int number, String reason, String feedback, Aftermath aftermath, Optional<Model> model) {
    /** A model by the provider that serves it. */
    public record Model(String provider, String name) {}
}
