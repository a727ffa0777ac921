package dev.autopack.executor.server.wiring;

import dev.autopack.executor.domain.attempt.RunAttempt;
import dev.autopack.executor.domain.attempt.VerifyChange;
import dev.autopack.executor.domain.calling.CallModel;
import dev.autopack.executor.domain.calling.TokenCount;
import dev.autopack.executor.domain.context.GatherContext;
import dev.autopack.executor.domain.draft.DraftReader;
import dev.autopack.executor.domain.draft.Model;
import dev.autopack.executor.domain.drafting.BuilderPrompt;
import dev.autopack.executor.domain.drafting.DraftChange;
import dev.autopack.executor.domain.drafting.ProposeChange;
import dev.autopack.executor.domain.lease.ControlPlane;
import dev.autopack.executor.domain.lease.TokenBudget;
import dev.autopack.executor.domain.quality.CheckQuality;
import dev.autopack.executor.domain.quality.SyntaxCheck;
import dev.autopack.executor.domain.routing.Router;
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
    CallModel callModel(Model model, Router router, TokenBudget budget, TokenCount tokens) {
        return new CallModel(model, router, budget, tokens);
    }

    @Produces
    @Singleton
    ProposeChange proposeChange(
            CallModel models,
            DraftReader reader,
            SyntaxCheck syntax,
            TokenCount tokens,
            @ConfigProperty(name = "executor.model.output-tokens-max") long outputTokensMax) {
        var prompts = new BuilderPrompt(new GatherContext(tokens));
        var drafts = new DraftChange(models, reader, prompts, outputTokensMax);
        return new ProposeChange(drafts, new CheckQuality(syntax));
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
