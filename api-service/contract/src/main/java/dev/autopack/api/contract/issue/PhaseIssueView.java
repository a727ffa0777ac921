package dev.autopack.api.contract.issue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issue within one phase; the same key again raises the count only. */
public record PhaseIssueView(
        String issueKey,
        IssueSeverity severity,
        IssueSeverity effectiveSeverity,
        String source,
        String category,
        @Nullable String taskCategory,
        @Nullable String complexity,
        List<String> evidenceRefs,
        int occurrenceCount,
        String runId,
        String tierId,
        String phaseId,
        Instant firstSeen,
        Instant lastSeen) {}
