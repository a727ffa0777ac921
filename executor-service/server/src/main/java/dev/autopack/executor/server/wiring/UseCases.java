package dev.autopack.executor.server.wiring;

import dev.autopack.executor.domain.attempt.DraftChange;
import dev.autopack.executor.domain.attempt.ProposeChange;
import dev.autopack.executor.domain.attempt.RunAttempt;
import dev.autopack.executor.domain.attempt.VerifyChange;
import dev.autopack.executor.domain.draft.DraftReader;
import dev.autopack.executor.domain.draft.Model;
import dev.autopack.executor.domain.lease.ControlPlane;
import dev.autopack.executor.domain.lease.TokenBudget;
import dev.autopack.executor.domain.verification.BaselineCache;
import dev.autopack.executor.domain.verification.TestRunner;
import dev.autopack.executor.domain.workspace.Workspaces;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The use cases with the adapters they run on. */
class UseCases {
    @Produces
    @Singleton
    ProposeChange proposeChange(
            Model model,
            DraftReader reader,
            TokenBudget budget,
            @ConfigProperty(name = "executor.model.output-tokens-max") long outputTokensMax) {
        return new ProposeChange(new DraftChange(model, reader, budget, outputTokensMax));
    }

    @Produces
    @Singleton
    VerifyChange verifyChange(TestRunner runner, BaselineCache baselines, ControlPlane control) {
        return new VerifyChange(runner, baselines, control);
    }

    @Produces
    @Singleton
    RunAttempt runAttempt(
            Workspaces workspaces,
            ProposeChange propose,
            VerifyChange verify,
            ControlPlane control) {
        return new RunAttempt(workspaces, propose, verify, control);
    }
}
