package dev.autopack.api.server.store.issue;

import dev.autopack.api.domain.issue.BacklogIssue;
import dev.autopack.api.domain.issue.IssueKey;
import dev.autopack.api.domain.issue.IssueNote;
import dev.autopack.api.domain.issue.PhaseIssue;
import dev.autopack.api.domain.issue.RunIssue;
import dev.autopack.api.domain.issue.Severity;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.SafetyProfile;
import dev.autopack.api.domain.tier.TierId;
import dev.autopack.api.server.store.base.Cells;

/** Reads issues in the column orders of {@link NativeIssueStore}. */
final class IssueCells {
    private IssueCells() {}

    static PhaseIssue ofPhase(PhaseKey phase, IssueKey key, Cells row) {
        return new PhaseIssue(
                key,
                new PhaseIssue.Place(phase, new TierId(row.text(0))),
                new IssueNote(
                        Severity.valueOf(row.text(1)),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        row.text(6),
                        row.texts(7)),
                Severity.valueOf(row.text(2)),
                new PhaseIssue.Seen(row.count(8), row.instant(9), row.instant(10)));
    }

    /** Of the two effective severities the worse comes first in the alphabet. */
    static RunIssue ofRun(Cells row) {
        return new RunIssue(
                new IssueKey(row.text(0)),
                Severity.valueOf(row.text(1)),
                row.text(2),
                new RunIssue.Phases(row.count(3), row.count(4), row.count(5), row.texts(6)),
                row.texts(7));
    }

    /** Of the two profiles the stricter comes last in the alphabet. */
    static BacklogIssue ofProject(Cells row) {
        return new BacklogIssue(
                new IssueKey(row.text(0)),
                Severity.valueOf(row.text(1)),
                row.text(2),
                new BacklogIssue.Age(
                        row.count(3), row.count(4), SafetyProfile.valueOf(row.text(5))),
                new BacklogIssue.Seen(row.count(6), row.instant(7), row.instant(8)));
    }
}
