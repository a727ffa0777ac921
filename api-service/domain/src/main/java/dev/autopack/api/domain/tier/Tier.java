package dev.autopack.api.domain.tier;

import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.Span;
import java.time.Instant;

/** Phases of a run that are done before the phases of the next tier start. */
public record Tier(RunId run, TierSpec spec, TierState state, TierCaps caps, Span span) {
    public static Tier planned(RunId run, TierSpec spec, TierCaps caps) {
        return new Tier(run, spec, TierState.PENDING, caps, Span.notStarted());
    }

    public Tier moved(TierState to, Instant now) {
        return to == state ? this : new Tier(run, spec, to, caps, spanAfter(to, now));
    }

    private Span spanAfter(TierState to, Instant now) {
        return switch (to) {
            case PENDING -> Span.notStarted();
            case IN_PROGRESS -> span.running(now);
            case COMPLETE, FAILED, SKIPPED -> span.done(now);
        };
    }
}
