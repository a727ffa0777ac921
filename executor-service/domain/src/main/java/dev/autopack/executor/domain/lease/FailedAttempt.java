package dev.autopack.executor.domain.lease;

import dev.autopack.executor.domain.recovery.Next;
import dev.autopack.executor.domain.refusal.Reason;

/**
 * How an attempt failed and what the executor would do about it.
 *
 * @param feedback for the reader of the next attempt
 * @param fingerprint equal for equal failures
 */
public record FailedAttempt(Reason reason, String feedback, String fingerprint, Next next) {}
