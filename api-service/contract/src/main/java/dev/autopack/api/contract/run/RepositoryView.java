package dev.autopack.api.contract.run;

import org.jspecify.annotations.Nullable;

/**
 * The repository of a run.
 *
 * @param url without user name or password
 * @param branch the branch that Autopack moves, {@code autopack/<run>}
 * @param headCommit where that branch is, or null before the first phase is complete
 */
public record RepositoryView(
        String url,
        String baseBranch,
        String branch,
        @Nullable String baseCommit,
        @Nullable String headCommit) {}
