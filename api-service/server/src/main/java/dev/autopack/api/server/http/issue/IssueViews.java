package dev.autopack.api.server.http.issue;

import dev.autopack.api.contract.issue.BacklogIssueView;
import dev.autopack.api.contract.issue.IssueSeverity;
import dev.autopack.api.contract.issue.PhaseIssueView;
import dev.autopack.api.contract.issue.RecordIssueRequest;
import dev.autopack.api.contract.issue.RunIssueView;
import dev.autopack.api.domain.issue.BacklogIssue;
import dev.autopack.api.domain.issue.IssueNote;
import dev.autopack.api.domain.issue.PhaseIssue;
import dev.autopack.api.domain.issue.RunIssue;
import dev.autopack.api.domain.issue.Severity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Issues between wire and domain. */
final class IssueViews {
    private IssueViews() {}

    static IssueNote note(RecordIssueRequest issue) {
        return new IssueNote(
                Severity.valueOf(issue.severity().name()),
                issue.source(),
                issue.category(),
                Objects.requireNonNullElse(issue.taskCategory(), ""),
                Objects.requireNonNullElse(issue.complexity(), ""),
                Objects.requireNonNullElse(issue.evidenceRefs(), List.of()));
    }

    static PhaseIssueView view(PhaseIssue issue) {
        var note = issue.note();
        var place = issue.place();
        return new PhaseIssueView(
                issue.key().value(),
                severity(note.severity()),
                severity(issue.effective()),
                note.source(),
                note.category(),
                orNull(note.taskCategory()),
                orNull(note.complexity()),
                note.evidenceRefs(),
                issue.seen().count(),
                place.phase().run().value(),
                place.tier().value(),
                place.phase().phase().value(),
                issue.seen().first(),
                issue.seen().last());
    }

    static RunIssueView view(RunIssue issue) {
        return new RunIssueView(
                issue.key().value(),
                severity(issue.severity()),
                issue.category(),
                issue.phases().firstIndex(),
                issue.phases().lastIndex(),
                issue.phases().count(),
                issue.phases().ids(),
                issue.tiers());
    }

    static BacklogIssueView view(BacklogIssue issue) {
        return new BacklogIssueView(
                issue.key().value(),
                severity(issue.severity()),
                issue.category(),
                issue.needsCleanup() ? "needs_cleanup" : "open",
                issue.age().runs(),
                issue.age().tiers(),
                issue.seen().count(),
                issue.seen().first(),
                issue.seen().last());
    }

    private static IssueSeverity severity(Severity severity) {
        return IssueSeverity.valueOf(severity.name());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
