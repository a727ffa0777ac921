package dev.autopack.api.domain.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.run.SafetyProfile;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BacklogIssueTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aMinorIssueAgesByRunsAndTiers() {
        assertThat(issue(Severity.MINOR, 2, 1, SafetyProfile.NORMAL).needsCleanup()).isFalse();
        assertThat(issue(Severity.MINOR, 3, 0, SafetyProfile.NORMAL).needsCleanup()).isTrue();
        assertThat(issue(Severity.MINOR, 0, 2, SafetyProfile.NORMAL).needsCleanup()).isTrue();
    }

    @Test
    void aSafetyCriticalRunIsStricter() {
        var critical = SafetyProfile.SAFETY_CRITICAL;

        assertThat(issue(Severity.MINOR, 2, 0, critical).needsCleanup()).isTrue();
        assertThat(issue(Severity.MINOR, 0, 1, critical).needsCleanup()).isTrue();
        assertThat(issue(Severity.MINOR, 1, 0, critical).needsCleanup()).isFalse();
    }

    @Test
    void aMajorIssueStaysOpen() {
        assertThat(issue(Severity.MAJOR, 9, 9, SafetyProfile.NORMAL).needsCleanup()).isFalse();
    }

    private static BacklogIssue issue(
            Severity severity, int runs, int tiers, SafetyProfile profile) {
        return new BacklogIssue(
                new IssueKey("k"),
                severity,
                "style",
                new BacklogIssue.Age(runs, tiers, profile),
                new BacklogIssue.Seen(1, NOW, NOW));
    }
}
