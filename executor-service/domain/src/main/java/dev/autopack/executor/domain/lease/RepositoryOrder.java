package dev.autopack.executor.domain.lease;

/** The repository of a run and the branch it starts from. */
public record RepositoryOrder(String url, String baseBranch) {}
