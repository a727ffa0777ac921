package dev.autopack.api.domain.issue;

import java.util.List;

/** An issue over the phases of a run. */
public record RunIssue(
        IssueKey key, Severity severity, String category, Phases phases, List<String> tiers) {
    /** Which phases show it, and how often it was seen in all of them. */
    public record Phases(int firstIndex, int lastIndex, int count, List<String> ids) {}
}
