package dev.autopack.api.domain.leasing;

import dev.autopack.api.domain.plan.Starter;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.stage.InMemoryStage;
import dev.autopack.api.domain.stage.Plans;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

class InMemoryLeasesTest extends LeaseStoreContract {
    private final InMemoryStage stage = new InMemoryStage();

    @Override
    protected LeaseStore store() {
        return stage.leases;
    }

    @Override
    protected PhaseMoves moves() {
        return stage.moves;
    }

    @Override
    protected Instant now() {
        return stage.clock.instant();
    }

    @Override
    protected RunId started(String... phases) {
        stage.startRun()
                .start(Plans.oneTier("r", phases), new Starter("ada", Optional.empty()), _ -> "");
        return new RunId("r");
    }

    @Override
    protected <T> T within(Supplier<T> work) {
        return stage.transactions.within(work);
    }
}
