package dev.autopack.api.contract.lease;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How an earlier attempt at the phase ended.
 *
 * @param fingerprint equal for equal failures; empty when none was told
 * @param counted whether it counts against the attempts of the phase
 * @param provider of the model that wrote the last draft, if any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PastAttemptView(
        int attempt,
        String reason,
        String fingerprint,
        boolean counted,
        NextView next,
        @Nullable String provider,
        @Nullable String model) {

    /**
     * What was done next.
     *
     * @param kind a {@code NextKind}; a reader that does not know the word reads it as RETRY
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NextView(String kind, @Nullable Long tokens, @Nullable String text) {}
}
