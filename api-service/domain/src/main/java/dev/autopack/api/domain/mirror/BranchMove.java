package dev.autopack.api.domain.mirror;

import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import java.util.Optional;

/** Moves a branch from where it must be, or from nowhere, to a commit that a ref holds. */
public record BranchMove(
        Repository repository,
        AttemptRef ref,
        String branch,
        Optional<CommitId> from,
        CommitId to) {}
