package dev.autopack.executor.domain.draft;

import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.catalogue.Usage;
import java.util.Optional;

/**
 * A model's reply.
 *
 * @param requestId the provider's own name for the call, to find it in the provider's records
 */
public record Draft(
        String text, StopReason stop, Usage usage, ModelName model, Optional<String> requestId) {

    /** The same reply with other text. */
    public Draft withText(String other) {
        return new Draft(other, stop, usage, model, requestId);
    }
}
