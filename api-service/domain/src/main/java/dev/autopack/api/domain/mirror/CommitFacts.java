package dev.autopack.api.domain.mirror;

import dev.autopack.api.domain.change.ChangeFacts;
import dev.autopack.api.domain.run.CommitId;
import java.util.List;
import java.util.Map;

/**
 * What git itself says of a commit.
 *
 * @param rootedInBase whether its first parent is part of the base branch
 * @param changes against its first parent
 * @param trailers of its message, the last one where a name is repeated
 */
public record CommitFacts(
        CommitId commit,
        List<CommitId> parents,
        boolean rootedInBase,
        ChangeFacts changes,
        Map<String, String> trailers,
        List<String> missingDeliverables) {
    public CommitFacts {
        parents = List.copyOf(parents);
        trailers = Map.copyOf(trailers);
        missingDeliverables = List.copyOf(missingDeliverables);
    }
}
