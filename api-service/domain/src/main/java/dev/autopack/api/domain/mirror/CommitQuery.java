package dev.autopack.api.domain.mirror;

import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import java.util.List;

/** Which pushed commit is looked at, and which paths its tree should hold. */
public record CommitQuery(
        Repository repository, AttemptRef ref, CommitId commit, List<String> deliverables) {
    public CommitQuery {
        deliverables = List.copyOf(deliverables);
    }
}
