package dev.autopack.api.contract.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Tokens and money set aside.
 *
 * @param tokensLeft of the run
 * @param costLeftMicros micro-dollars of the run; absent without a cap
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReservationView(
        String reservationId, long tokens, long tokensLeft, @Nullable Long costLeftMicros) {}
