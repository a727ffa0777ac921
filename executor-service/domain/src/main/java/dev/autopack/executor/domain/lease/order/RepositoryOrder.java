package dev.autopack.executor.domain.lease.order;

/** The repository of a run and the branch it starts from. */
public record RepositoryOrder(String url, String baseBranch) {}
