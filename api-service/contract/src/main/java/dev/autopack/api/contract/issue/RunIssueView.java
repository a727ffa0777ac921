package dev.autopack.api.contract.issue;

import java.util.List;

/** An issue over all phases of a run. */
public record RunIssueView(
        String issueKey,
        IssueSeverity severity,
        String category,
        int firstPhaseIndex,
        int lastPhaseIndex,
        int occurrenceCount,
        List<String> seenInPhases,
        List<String> seenInTiers) {}
