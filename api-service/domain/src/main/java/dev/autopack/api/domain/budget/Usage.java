package dev.autopack.api.domain.budget;

import dev.autopack.api.domain.run.Amount;
import java.util.OptionalLong;

/** What a model call really used; a part that the provider did not tell stays empty. */
public record Usage(
        String provider,
        String model,
        OptionalLong promptTokens,
        OptionalLong completionTokens,
        Amount total,
        CallEnd end) {
    public Usage {
        if (total.tokens() < 0 || total.micros() < 0) {
            throw new IllegalArgumentException("usage of %s".formatted(total));
        }
    }

    /** How a call ended; a stop reason or a provider's id that is not known is empty. */
    public record CallEnd(String stopReason, String requestId, Success success) {}

    /** A failed call costs tokens all the same. */
    public enum Success {
        SUCCEEDED,
        FAILED
    }
}
