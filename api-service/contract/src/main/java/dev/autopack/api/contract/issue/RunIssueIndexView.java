package dev.autopack.api.contract.issue;

import java.util.List;

/** All issues of a run, by key. */
public record RunIssueIndexView(String runId, List<RunIssueView> issues) {}
