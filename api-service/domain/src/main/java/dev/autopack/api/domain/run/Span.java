package dev.autopack.api.domain.run;

import java.time.Instant;
import java.util.Optional;

/** When something started and when it was complete. */
public record Span(Optional<Instant> startedAt, Optional<Instant> completedAt) {
    public static Span notStarted() {
        return new Span(Optional.empty(), Optional.empty());
    }

    public static Span startedAt(Instant now) {
        return new Span(Optional.of(now), Optional.empty());
    }

    /** Runs on: the first start stays, an earlier completion is forgotten. */
    public Span running(Instant now) {
        return new Span(startedAt.or(() -> Optional.of(now)), Optional.empty());
    }

    public Span done(Instant now) {
        return new Span(startedAt, completedAt.or(() -> Optional.of(now)));
    }
}
