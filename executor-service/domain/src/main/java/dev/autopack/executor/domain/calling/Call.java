package dev.autopack.executor.domain.calling;

import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.draft.Prompt;
import dev.autopack.executor.domain.draft.Role;
import java.util.Set;

/**
 * A wish to call a model.
 *
 * @param ordinal 1 for the first call of this role in the attempt, then 2, and so on
 * @param step how far up the ladder of models
 * @param avoided models that gave their opinion already; another provider is preferred, then
 *     another model
 */
public record Call(
        Role role,
        int ordinal,
        Prompt prompt,
        long outputTokensMax,
        int step,
        Set<ModelName> avoided) {
    public Call {
        avoided = Set.copyOf(avoided);
    }
}
