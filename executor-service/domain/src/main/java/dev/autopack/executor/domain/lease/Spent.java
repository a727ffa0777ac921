package dev.autopack.executor.domain.lease;

import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.catalogue.Usage;
import java.util.Optional;

/**
 * What a call has cost.
 *
 * @param micros money in micro-dollars
 * @param stop why the model stopped, or the reason of the failure
 * @param succeeded false for a call without an answer; what it used counts all the same
 */
public record Spent(
        ModelName model,
        Usage usage,
        long micros,
        String stop,
        Optional<String> requestId,
        boolean succeeded) {}
