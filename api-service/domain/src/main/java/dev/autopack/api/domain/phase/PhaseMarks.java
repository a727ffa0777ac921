package dev.autopack.api.domain.phase;

import dev.autopack.api.domain.run.Span;
import java.time.Instant;

/** What is remembered of a phase beside its state; absent words are empty. */
public record PhaseMarks(
        Quality quality,
        String lastFailure,
        Revision revision,
        Span span,
        Instant updatedAt,
        long lastFence) {

    /** What was reported of the quality of the work. */
    public record Quality(String level, boolean blocked) {
        public static final Quality UNKNOWN = new Quality("", false);
    }

    public static PhaseMarks none(Instant now) {
        return new PhaseMarks(Quality.UNKNOWN, "", Revision.NONE, Span.notStarted(), now, 0);
    }

    PhaseMarks failed(String reason) {
        return new PhaseMarks(quality, reason, revision, span, updatedAt, lastFence);
    }

    PhaseMarks at(Span newSpan, Instant now) {
        return new PhaseMarks(quality, lastFailure, revision, newSpan, now, lastFence);
    }

    PhaseMarks fenced(long fence) {
        return new PhaseMarks(quality, lastFailure, revision, span, updatedAt, fence);
    }

    PhaseMarks revised(String description) {
        return new PhaseMarks(
                quality, lastFailure, revision.next(description), span, updatedAt, lastFence);
    }

    public PhaseMarks quality(String level, boolean blocked) {
        return new PhaseMarks(
                new Quality(level, blocked), lastFailure, revision, span, updatedAt, lastFence);
    }
}
