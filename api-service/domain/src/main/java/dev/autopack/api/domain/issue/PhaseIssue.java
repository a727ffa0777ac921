package dev.autopack.api.domain.issue;

import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.tier.TierId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** An issue within one phase. */
public record PhaseIssue(IssueKey key, Place place, IssueNote note, Severity effective, Seen seen) {
    private static final int EVIDENCE_MAX = 500;

    /** Where it was seen. */
    public record Place(PhaseKey phase, TierId tier) {}

    /** How often and when it was seen. */
    public record Seen(int count, Instant first, Instant last) {
        Seen again(Instant now) {
            return new Seen(count + 1, first, now);
        }
    }

    static PhaseIssue first(IssueKey key, Place place, IssueNote note, Instant now) {
        return new PhaseIssue(key, place, note, note.severity().effective(), new Seen(1, now, now));
    }

    /** The same issue once more: it counts up, collects evidence and never gets milder. */
    PhaseIssue again(IssueNote more, Instant now) {
        var merged =
                new IssueNote(
                        note.severity().worse(more.severity()),
                        note.source(),
                        note.category(),
                        note.taskCategory(),
                        note.complexity(),
                        both(note.evidenceRefs(), more.evidenceRefs()));
        return new PhaseIssue(
                key, place, merged, effective.worse(more.severity().effective()), seen.again(now));
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().limit(EVIDENCE_MAX).toList();
    }
}
