package dev.autopack.api.domain.run;

import java.time.Instant;
import java.util.OptionalLong;

/** A plan under execution. */
public record Run(RunId id, RunSpec spec, RunStanding standing, RunTally tally, RunBranch branch) {
    public static Run created(RunId id, RunSpec spec, int phases, Instant now) {
        return new Run(
                id,
                spec,
                new RunStanding(RunState.RUN_CREATED, "", now, Span.startedAt(now)),
                RunTally.none(3 * phases),
                RunBranch.unborn());
    }

    public RunState state() {
        return standing.state();
    }

    /** After this instant the run has lasted too long. */
    public Instant deadline() {
        return standing.span()
                .startedAt()
                .orElse(standing.createdAt())
                .plus(spec.caps().duration());
    }

    public long tokensLeft() {
        return Math.max(0, spec.caps().tokens() - tally.tokensSpent() - tally.tokensReserved());
    }

    /** Micro-dollars that are neither spent nor set aside; empty without a cap. */
    public OptionalLong costLeft() {
        var cap = spec.caps().costMicros();
        var gone = tally.spent().micros() + tally.reserved().micros();
        return cap.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, cap.getAsLong() - gone));
    }

    public Run moved(RunState to, String reason, Instant now) {
        return new Run(id, spec, standing.moved(to, reason, now), tally, branch);
    }

    public Run landed(CommitId parent, CommitId commit) {
        return new Run(id, spec, standing, tally, branch.landed(parent, commit));
    }
}
