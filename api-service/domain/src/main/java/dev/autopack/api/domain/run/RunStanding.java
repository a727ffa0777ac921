package dev.autopack.api.domain.run;

import java.time.Instant;

/** Where a run stands, why it failed (empty when it did not), and since when. */
public record RunStanding(RunState state, String failureReason, Instant createdAt, Span span) {
    public RunStanding moved(RunState to, String reason, Instant now) {
        if (to == state) {
            return this;
        }
        if (!state.next().contains(to)) {
            throw new IllegalStateException("a run cannot go from %s to %s".formatted(state, to));
        }
        return new RunStanding(
                to, reason, createdAt, to.isDone() ? span.done(now) : span.running(now));
    }
}
