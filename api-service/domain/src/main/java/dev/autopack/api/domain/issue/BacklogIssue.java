package dev.autopack.api.domain.issue;

import dev.autopack.api.domain.run.SafetyProfile;
import java.time.Instant;

/**
 * An issue over all runs. Its ages follow from the runs and tiers that show it, so that seeing it
 * again in the same run does not make it older.
 */
public record BacklogIssue(IssueKey key, Severity severity, String category, Age age, Seen seen) {
    /** Runs and tiers other than the first, and the strictest profile among the runs. */
    public record Age(int runs, int tiers, SafetyProfile profile) {
        boolean isOld() {
            return switch (profile) {
                case NORMAL -> runs >= 3 || tiers >= 2;
                case SAFETY_CRITICAL -> runs >= 2 || tiers >= 1;
            };
        }
    }

    /** How often and when it was seen. */
    public record Seen(int count, Instant first, Instant last) {}

    public boolean needsCleanup() {
        return severity.effective() == Severity.MINOR && age.isOld();
    }
}
