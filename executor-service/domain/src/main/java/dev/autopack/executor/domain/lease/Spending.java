package dev.autopack.executor.domain.lease;

import dev.autopack.executor.domain.catalogue.ModelName;

/**
 * What a call may cost at most, set aside before it is made.
 *
 * @param tokens of prompt and answer together
 * @param micros money in micro-dollars
 * @param why the reason for the choice of this model, for the ledger
 */
public record Spending(String role, ModelName model, long tokens, long micros, String why) {}
