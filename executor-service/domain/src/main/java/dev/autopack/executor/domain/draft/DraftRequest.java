package dev.autopack.executor.domain.draft;

import dev.autopack.executor.domain.catalogue.ModelCard;
import dev.autopack.executor.domain.run.AttemptId;

/**
 * A call to a model: for whom, what, and how long the answer may get.
 *
 * @param ordinal 1 for the first call of this role in the attempt, then 2, and so on
 */
public record DraftRequest(
        AttemptId attempt,
        Role role,
        int ordinal,
        Prompt prompt,
        long outputTokensMax,
        ModelCard model) {}
