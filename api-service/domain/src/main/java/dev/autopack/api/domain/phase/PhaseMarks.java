package dev.autopack.api.domain.phase;

import dev.autopack.api.domain.run.Span;
import java.time.Instant;

/** What is remembered of a phase beside its state; absent words are empty. */
public record PhaseMarks(
        String qualityLevel,
        boolean qualityBlocked,
        String lastFailure,
        Span span,
        Instant updatedAt,
        long lastFence) {
    public static PhaseMarks none(Instant now) {
        return new PhaseMarks("", false, "", Span.notStarted(), now, 0);
    }

    PhaseMarks failed(String reason) {
        return new PhaseMarks(qualityLevel, qualityBlocked, reason, span, updatedAt, lastFence);
    }

    PhaseMarks at(Span newSpan, Instant now) {
        return new PhaseMarks(qualityLevel, qualityBlocked, lastFailure, newSpan, now, lastFence);
    }

    PhaseMarks fenced(long fence) {
        return new PhaseMarks(qualityLevel, qualityBlocked, lastFailure, span, updatedAt, fence);
    }

    public PhaseMarks quality(String level, boolean blocked) {
        return new PhaseMarks(level, blocked, lastFailure, span, updatedAt, lastFence);
    }
}
