package dev.autopack.api.domain.history;

import dev.autopack.api.domain.gate.GateDecision;
import java.time.Instant;

/**
 * How an attempt ended.
 *
 * @param reason in a word, empty when it did not fail
 * @param feedback what the next attempt should know, perhaps nothing
 * @param fence of the lease that ended it: the same caller may ask again and gets the same answer
 */
public record AttemptEnd(
        GateDecision decision,
        String reason,
        String feedback,
        Aftermath aftermath,
        long fence,
        Instant at) {}
