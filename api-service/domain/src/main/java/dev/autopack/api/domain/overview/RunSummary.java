package dev.autopack.api.domain.overview;

import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunState;
import java.time.Instant;
import java.util.Optional;

/** A run in a list. */
public record RunSummary(
        RunId id, RunState state, Instant createdAt, Tokens tokens, Phases phases) {
    /** Tokens spent of the cap. */
    public record Tokens(long used, long cap) {}

    /** How many phases there are, are complete, and the first that is not yet. */
    public record Phases(int total, int complete, Optional<String> current) {}
}
