package dev.autopack.api.contract.issue;

import java.util.List;

/** One page of the project's issues, oldest first. */
public record BacklogView(List<BacklogIssueView> issues, long total) {}
