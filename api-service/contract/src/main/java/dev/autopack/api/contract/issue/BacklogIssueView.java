package dev.autopack.api.contract.issue;

import java.time.Instant;

/**
 * An issue over all runs.
 *
 * @param status {@code open} or {@code needs_cleanup}
 * @param ageInRuns runs other than the first in which it was seen
 * @param ageInTiers tiers other than the first in which it was seen
 */
public record BacklogIssueView(
        String issueKey,
        IssueSeverity severity,
        String category,
        String status,
        int ageInRuns,
        int ageInTiers,
        int occurrenceCount,
        Instant firstSeen,
        Instant lastSeen) {}
