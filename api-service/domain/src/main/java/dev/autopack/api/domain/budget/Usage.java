package dev.autopack.api.domain.budget;

import java.util.OptionalLong;

/** What a model call really used; a part that the provider did not tell stays empty. */
public record Usage(
        String provider,
        String model,
        OptionalLong promptTokens,
        OptionalLong completionTokens,
        long totalTokens,
        CallEnd end) {
    public Usage {
        if (totalTokens < 0) {
            throw new IllegalArgumentException("usage of %d tokens".formatted(totalTokens));
        }
    }

    /** How a call ended; an unknown stop reason is empty. */
    public record CallEnd(String stopReason, Success success) {}

    /** A failed call costs tokens all the same. */
    public enum Success {
        SUCCEEDED,
        FAILED
    }
}
