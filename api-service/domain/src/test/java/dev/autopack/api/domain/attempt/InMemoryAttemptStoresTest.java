package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.evidence.EvidenceStore;
import dev.autopack.api.domain.evidence.InMemoryEvidenceStore;
import dev.autopack.api.domain.history.AttemptStore;
import dev.autopack.api.domain.history.InMemoryAttemptStore;
import dev.autopack.api.domain.landing.InMemoryLandingStore;
import dev.autopack.api.domain.landing.LandingStore;
import dev.autopack.api.domain.phase.PhaseKey;
import java.util.UUID;
import java.util.function.Supplier;

class InMemoryAttemptStoresTest extends AttemptStoresContract {
    private final InMemoryAttemptStore attempts = new InMemoryAttemptStore();
    private final InMemoryEvidenceStore evidence = new InMemoryEvidenceStore();
    private final InMemoryLandingStore landings = new InMemoryLandingStore();

    @Override
    protected AttemptStore attempts() {
        return attempts;
    }

    @Override
    protected EvidenceStore evidence() {
        return evidence;
    }

    @Override
    protected LandingStore landings() {
        return landings;
    }

    @Override
    protected PhaseKey phase() {
        return PhaseKey.of("run-1", "p-" + UUID.randomUUID());
    }

    @Override
    protected <T> T within(Supplier<T> work) {
        return work.get();
    }
}
