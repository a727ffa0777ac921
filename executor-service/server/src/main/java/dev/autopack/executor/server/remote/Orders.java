package dev.autopack.executor.server.remote;

import dev.autopack.api.contract.lease.LeaseView;
import dev.autopack.api.contract.lease.LeasedPhase;
import dev.autopack.api.contract.lease.PhaseScope;
import dev.autopack.api.contract.lease.ReadOnlyPath;
import dev.autopack.api.contract.lease.TestPlan;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.change.ChangeHash;
import dev.autopack.executor.domain.deliver.Deliverables;
import dev.autopack.executor.domain.lease.ApprovedChange;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.Funds;
import dev.autopack.executor.domain.lease.Guidance;
import dev.autopack.executor.domain.lease.LeaseProof;
import dev.autopack.executor.domain.lease.order.Allowances;
import dev.autopack.executor.domain.lease.order.PhaseOrder;
import dev.autopack.executor.domain.lease.order.PhaseText;
import dev.autopack.executor.domain.lease.order.RepositoryOrder;
import dev.autopack.executor.domain.policy.PathEntries;
import dev.autopack.executor.domain.policy.PathPolicy;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.routing.Overrides;
import dev.autopack.executor.domain.run.AttemptId;
import dev.autopack.executor.domain.run.PhaseId;
import dev.autopack.executor.domain.run.RunId;
import dev.autopack.executor.domain.verification.TestCommand;
import dev.autopack.executor.server.remote.view.NextSteps;
import dev.autopack.executor.server.remote.view.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a lease as an order to the executor; what cannot be read is refused with a reason. */
final class Orders {
    private Orders() {}

    static Assignment assignment(LeaseView view) {
        try {
            return new Assignment(
                    new AttemptId(
                            new RunId(view.run().runId()),
                            new PhaseId(view.phase().phaseId()),
                            view.attempt()),
                    proof(view),
                    view.expiresAt(),
                    task(view),
                    history(view));
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            var detail = "the phase cannot be read: %s".formatted(unreadable.getMessage());
            throw new Refusal(Reason.EXECUTOR_FAULT, detail, unreadable);
        }
    }

    static LeaseProof proof(LeaseView view) {
        return new LeaseProof(view.leaseId(), view.fence());
    }

    private static Assignment.Task task(LeaseView view) {
        return new Assignment.Task(
                phase(view.phase()),
                repository(view),
                Optional.ofNullable(view.baseCommit()),
                new Funds(view.run().tokenCap(), view.run().tokensLeft()),
                overrides(view.run().modelOverrides()));
    }

    private static Overrides overrides(Map<String, Map<String, String>> demands) {
        var models = new HashMap<String, Map<String, ModelName>>();
        demands.forEach(
                (role, byKind) -> {
                    var named = new HashMap<String, ModelName>();
                    byKind.forEach((kind, model) -> named.put(kind, model(model)));
                    models.put(role, Map.copyOf(named));
                });
        return new Overrides(models);
    }

    // Only the first slash parts: names of models may have some of their own.
    private static ModelName model(String name) {
        var slash = name.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("no provider/model: '%s'".formatted(name));
        }
        return new ModelName(name.substring(0, slash), name.substring(slash + 1));
    }

    private static RepositoryOrder repository(LeaseView view) {
        return Optional.ofNullable(view.run().repository())
                .map(it -> new RepositoryOrder(it.url(), it.baseBranch()))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Reason.REPOSITORY_UNAVAILABLE,
                                        "the run names no repository"));
    }

    private static PhaseOrder phase(LeasedPhase phase) {
        var scope = phase.scope();
        return new PhaseOrder(
                new PhaseText(
                        phase.name(),
                        phase.description(),
                        phase.taskCategory(),
                        phase.complexity(),
                        scope.acceptanceCriteria(),
                        notes(phase)),
                paths(scope),
                new Deliverables(scope.deliverables()),
                Optional.ofNullable(scope.tests()).map(Orders::command),
                new Allowances(
                        scope.allowNoop(),
                        scope.allowMassDeletion(),
                        scope.allowMassAddition(),
                        scope.allowSymbolRemoval()),
                phase.builderMode());
    }

    // In other words or not, the phase is still about what the plan says.
    private static List<String> notes(LeasedPhase phase) {
        var notes = new ArrayList<>(phase.scope().notes());
        Optional.ofNullable(phase.plannedDescription())
                .ifPresent(planned -> notes.add("The plan itself says: " + planned));
        return notes;
    }

    private static PathPolicy paths(PhaseScope scope) {
        return new PathPolicy(
                new PathEntries(scope.paths()),
                new PathEntries(scope.allowedPaths()),
                new PathEntries(scope.readOnlyContext().stream().map(ReadOnlyPath::path).toList()));
    }

    private static TestCommand command(TestPlan plan) {
        return new TestCommand(
                plan.command(),
                plan.workdir(),
                Duration.ofSeconds(plan.timeoutSeconds()),
                plan.reportPaths(),
                plan.requiredTests());
    }

    private static Assignment.History history(LeaseView view) {
        return new Assignment.History(
                view.feedback(),
                Optional.ofNullable(view.approvedChange())
                        .map(
                                it ->
                                        new ApprovedChange(
                                                new ChangeHash(it.changeHash()),
                                                Wire.change(it.change()))),
                view.history().stream().map(NextSteps::past).toList(),
                view.phase().maxAttempts(),
                new Guidance(view.hints(), view.rules()));
    }
}
