package dev.autopack.api.domain.issue;

import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.progress.Work;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Notes an issue of a phase; counters count each key once. */
public final class RecordIssue {
    private final Transactions transactions;
    private final IssueStore issues;
    private final PhaseMoves moves;
    private final Ledger ledger;
    private final InstantSource clock;

    public RecordIssue(
            Transactions transactions,
            IssueStore issues,
            PhaseMoves moves,
            Ledger ledger,
            InstantSource clock) {
        this.transactions = transactions;
        this.issues = issues;
        this.moves = moves;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Where the issue stands now. */
    public record Recorded(PhaseIssue phase, RunIssue run, BacklogIssue backlog) {}

    public Recorded record(PhaseKey key, IssueKey issue, IssueNote note, String principal) {
        return transactions.within(
                () -> {
                    var now = clock.instant();
                    var work = moves.lock(key);
                    var before = issues.find(key, issue);
                    var after = after(work.phase(), before, new Sighting(issue, note, now));
                    issues.save(after);
                    count(work, before.map(PhaseIssue::effective), after.effective());
                    ledger.append(entry(after, principal));
                    return new Recorded(
                            after,
                            issues.ofRun(key.run(), issue).orElseThrow(),
                            issues.backlog(issue).orElseThrow());
                });
    }

    private record Sighting(IssueKey key, IssueNote note, Instant at) {}

    private static PhaseIssue after(Phase phase, Optional<PhaseIssue> before, Sighting sighting) {
        var place = new PhaseIssue.Place(phase.key(), phase.spec().place().tier());
        return before.map(known -> known.again(sighting.note(), sighting.at()))
                .orElseGet(
                        () ->
                                PhaseIssue.first(
                                        sighting.key(), place, sighting.note(), sighting.at()));
    }

    private void count(Work work, Optional<Severity> before, Severity after) {
        if (before.filter(after::equals).isPresent()) {
            return;
        }
        var minor =
                one(after, Severity.MINOR) - before.map(was -> one(was, Severity.MINOR)).orElse(0);
        var major =
                one(after, Severity.MAJOR) - before.map(was -> one(was, Severity.MAJOR)).orElse(0);
        moves.countIssues(work, minor, major);
    }

    private static int one(Severity severity, Severity counted) {
        return severity == counted ? 1 : 0;
    }

    private static EntryDraft entry(PhaseIssue issue, String principal) {
        return new EntryDraft(
                issue.place().phase().run().value(),
                "issue.recorded",
                principal,
                Map.of(
                        "phase_id", issue.place().phase().phase().value(),
                        "issue_key", issue.key().value(),
                        "severity", issue.effective().name(),
                        "count", issue.seen().count()));
    }
}
