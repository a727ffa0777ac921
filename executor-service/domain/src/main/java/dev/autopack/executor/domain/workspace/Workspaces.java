package dev.autopack.executor.domain.workspace;

import dev.autopack.executor.domain.run.AttemptId;
import java.util.Optional;

/** Opens repositories for attempts. */
public interface Workspaces {
    /**
     * Opens a repository at the commit that an attempt builds on.
     *
     * @param baseCommit empty before the first landing of a run: then the head of the base branch
     * @throws dev.autopack.executor.domain.refusal.Refusal REPOSITORY_UNAVAILABLE,
     *     BASE_BRANCH_MISSING
     */
    Workspace open(
            AttemptId attempt,
            String repositoryUrl,
            String baseBranch,
            Optional<String> baseCommit);
}
