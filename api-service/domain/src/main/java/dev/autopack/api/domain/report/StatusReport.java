package dev.autopack.api.domain.report;

import dev.autopack.api.domain.phase.PhaseTally;
import dev.autopack.api.domain.phase.PhaseWord;
import java.util.Optional;

/** A phase's new state as its holder sees it, with counters. */
public record StatusReport(PhaseWord to, PhaseTally counters, Optional<Quality> quality) {
    /** What the quality gate of the executor said. */
    public record Quality(String level, boolean blocked) {}
}
