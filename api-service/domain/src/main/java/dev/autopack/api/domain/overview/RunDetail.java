package dev.autopack.api.domain.overview;

import dev.autopack.api.domain.ledger.LedgerHead;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseWord;
import dev.autopack.api.domain.run.Run;
import dev.autopack.api.domain.tier.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A run with all it consists of. */
public record RunDetail(Run run, List<Tier> tiers, List<Phase> phases, LedgerHead ledgerHead) {
    public int count(PhaseWord word) {
        return (int) phases.stream().filter(phase -> phase.word() == word).count();
    }

    /** From start to completion, or to now. */
    public Optional<Duration> elapsed(Instant now) {
        var span = run.standing().span();
        return span.startedAt()
                .map(started -> Duration.between(started, span.completedAt().orElse(now)));
    }
}
