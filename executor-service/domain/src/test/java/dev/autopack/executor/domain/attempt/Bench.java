package dev.autopack.executor.domain.attempt;

import dev.autopack.executor.domain.calling.CallModel;
import dev.autopack.executor.domain.change.ChangeHash;
import dev.autopack.executor.domain.context.GatherContext;
import dev.autopack.executor.domain.diagnosis.ConcludeAttempt;
import dev.autopack.executor.domain.diagnosis.Diagnose;
import dev.autopack.executor.domain.diagnosis.DiagnosisReader;
import dev.autopack.executor.domain.draft.LineReader;
import dev.autopack.executor.domain.draft.ScriptedModel;
import dev.autopack.executor.domain.drafting.BuilderPrompt;
import dev.autopack.executor.domain.drafting.DraftChange;
import dev.autopack.executor.domain.drafting.ProposeChange;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.InMemoryControlPlane;
import dev.autopack.executor.domain.lease.Judgement;
import dev.autopack.executor.domain.lease.Orders;
import dev.autopack.executor.domain.lease.Proposal;
import dev.autopack.executor.domain.lease.order.PhaseOrder;
import dev.autopack.executor.domain.lease.order.RepositoryOrder;
import dev.autopack.executor.domain.quality.CheckQuality;
import dev.autopack.executor.domain.review.OpinionReader;
import dev.autopack.executor.domain.review.Opinions;
import dev.autopack.executor.domain.review.ReviewPolicy;
import dev.autopack.executor.domain.reviewing.ReviewChange;
import dev.autopack.executor.domain.routing.OneModel;
import dev.autopack.executor.domain.verification.CaseOutcome;
import dev.autopack.executor.domain.verification.InMemoryBaselines;
import dev.autopack.executor.domain.verification.ScriptedTests;
import dev.autopack.executor.domain.verification.TestCase;
import dev.autopack.executor.domain.verification.TestReport;
import dev.autopack.executor.domain.workspace.InMemoryRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** An executor on fakes; its one test passes when {@code src/a} is not bad. */
final class Bench {
    final InMemoryRepository repository = new InMemoryRepository(Map.of("src/old", "old"));
    final InMemoryBaselines baselines = new InMemoryBaselines();
    final InMemoryControlPlane control;
    final ScriptedModel model;
    ScriptedTests tests = new ScriptedTests((commit, _) -> report(commit));
    OpinionReader opinions = (role, draft) -> Opinions.of(role.wire(), draft.text());
    DiagnosisReader diagnoses = _ -> Optional.empty();
    private String branch = "main";

    Bench(Map<Integer, String> answers) {
        this(Orders.order(), answers);
    }

    Bench(PhaseOrder order, Map<Integer, String> answers) {
        this(order, 3, answers);
    }

    Bench(PhaseOrder order, int attemptsMax, Map<Integer, String> answers) {
        control = new InMemoryControlPlane(order, attemptsMax);
        model = new ScriptedModel(answers);
    }

    void tests(BiFunction<String, Integer, TestReport> script) {
        tests = new ScriptedTests(script);
    }

    void branch(String name) {
        branch = name;
    }

    static Judgement clear(Proposal proposal) {
        return new Judgement.Clear(ChangeHash.of(proposal.change()), "9:def");
    }

    AttemptOutcome run() {
        var calls = new CallModel(model, OneModel.ROUTER, control, text -> text.length());
        var prompts = new BuilderPrompt(new GatherContext(String::length));
        var drafts = new DraftChange(calls, new LineReader(), prompts, 1_000);
        var policy = new ReviewPolicy(ReviewPolicy.Audited.HIGH_RISK, 1_000, 10_000);
        var reviews = new ReviewChange(calls, opinions, policy);
        var steps =
                new RunAttempt.Steps(
                        new ProposeChange(drafts, new CheckQuality((_, _) -> Optional.empty())),
                        new VerifyChange(tests, baselines, control),
                        new AuditChange(reviews, control, policy.diffChars()),
                        new ConcludeAttempt(new Diagnose(calls, diagnoses), 1_000));
        var attempt = new RunAttempt(repository, steps, control);
        return attempt.run(onBranch(control.take().orElseThrow()));
    }

    Map<String, String> landed() {
        return repository.filesOf(control.head().orElseThrow());
    }

    private Assignment onBranch(Assignment taken) {
        var task = taken.task();
        var repositoryOrder = new RepositoryOrder(task.repository().url(), branch);
        return new Assignment(
                taken.attempt(),
                taken.proof(),
                taken.expiresAt(),
                new Assignment.Task(
                        task.phase(),
                        repositoryOrder,
                        task.baseCommit(),
                        task.funds(),
                        task.overrides()),
                taken.history());
    }

    private TestReport report(String commit) {
        var content = repository.filesOf(commit).getOrDefault("src/a", "");
        var outcome = content.equals("bad") ? CaseOutcome.FAILED : CaseOutcome.PASSED;
        return Reports.of(List.of(new TestCase("a is good", outcome, "src/a is " + content)));
    }
}
