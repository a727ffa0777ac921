package dev.autopack.executor.server.wiring;

import dev.autopack.executor.domain.attempt.AuditChange;
import dev.autopack.executor.domain.attempt.RunAttempt;
import dev.autopack.executor.domain.attempt.VerifyChange;
import dev.autopack.executor.domain.calling.CallModel;
import dev.autopack.executor.domain.calling.TokenCount;
import dev.autopack.executor.domain.context.GatherContext;
import dev.autopack.executor.domain.diagnosis.ConcludeAttempt;
import dev.autopack.executor.domain.diagnosis.Diagnose;
import dev.autopack.executor.domain.diagnosis.DiagnosisReader;
import dev.autopack.executor.domain.draft.DraftReader;
import dev.autopack.executor.domain.draft.Model;
import dev.autopack.executor.domain.drafting.BuilderPrompt;
import dev.autopack.executor.domain.drafting.DraftChange;
import dev.autopack.executor.domain.drafting.ProposeChange;
import dev.autopack.executor.domain.lease.ControlPlane;
import dev.autopack.executor.domain.lease.TokenBudget;
import dev.autopack.executor.domain.quality.CheckQuality;
import dev.autopack.executor.domain.quality.SyntaxCheck;
import dev.autopack.executor.domain.review.OpinionReader;
import dev.autopack.executor.domain.review.ReviewPolicy;
import dev.autopack.executor.domain.reviewing.ReviewChange;
import dev.autopack.executor.domain.routing.Router;
import dev.autopack.executor.domain.verification.BaselineCache;
import dev.autopack.executor.domain.verification.TestRunner;
import dev.autopack.executor.domain.workspace.Workspaces;
import dev.autopack.executor.server.config.ReviewConfig;
import dev.autopack.executor.server.llm.ModelConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The use cases with the adapters they run on. */
class UseCases {
    // What most answers get; a larger budget is counted from here. Source: autopack-core §5.3.
    private static final long USUAL_ANSWER = 16_384;

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
    AuditChange auditChange(
            CallModel models,
            OpinionReader reader,
            ControlPlane control,
            ReviewConfig config,
            ModelConfig model) {
        var usual =
                switch (model.mode()) {
                    case LIVE -> ReviewPolicy.Audited.ALL;
                    case CASSETTE -> ReviewPolicy.Audited.HIGH_RISK;
                };
        var policy =
                new ReviewPolicy(
                        config.audited().orElse(usual), config.answerTokens(), config.diffChars());
        return new AuditChange(
                new ReviewChange(models, reader, policy), control, policy.diffChars());
    }

    @Produces
    @Singleton
    ConcludeAttempt concludeAttempt(
            CallModel models,
            DiagnosisReader reader,
            @ConfigProperty(name = "executor.model.output-tokens-max") long outputTokensMax) {
        return new ConcludeAttempt(
                new Diagnose(models, reader), Math.min(outputTokensMax, USUAL_ANSWER));
    }

    @Produces
    @Singleton
    RunAttempt runAttempt(
            Workspaces workspaces,
            ProposeChange propose,
            VerifyChange verify,
            AuditChange audit,
            ConcludeAttempt conclude,
            ControlPlane control) {
        var steps = new RunAttempt.Steps(propose, verify, audit, conclude);
        return new RunAttempt(workspaces, steps, control);
    }
}
