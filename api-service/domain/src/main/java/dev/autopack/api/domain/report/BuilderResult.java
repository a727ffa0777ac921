package dev.autopack.api.domain.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server itself reads of a builder's result, and the whole of it. */
public record BuilderResult(
        Outcome outcome, int builderCalls, long tokensUsed, Map<String, @Nullable Object> body) {
    /** What came out. */
    public enum Outcome {
        PATCH,
        NO_PATCH,
        FAILED
    }
}
