package dev.autopack.api.contract.issue;

/** Where an issue stands in its phase, its run and the project. */
public record IssueRecordedView(
        String message,
        PhaseIssueView phaseFile,
        RunIssueView runIndexEntry,
        BacklogIssueView projectBacklogEntry) {}
