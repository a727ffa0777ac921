package dev.autopack.api.server.http.lease;

import dev.autopack.api.contract.change.ChangeKind;
import dev.autopack.api.contract.change.ChangeSetView;
import dev.autopack.api.contract.change.FileChangeView;
import dev.autopack.api.contract.common.LeaseProof;
import dev.autopack.api.contract.lease.ApprovedChange;
import dev.autopack.api.contract.lease.LeaseView;
import dev.autopack.api.contract.lease.LeasedPhase;
import dev.autopack.api.contract.lease.LeasedRun;
import dev.autopack.api.contract.lease.PastAttemptView;
import dev.autopack.api.contract.lease.PhaseScope;
import dev.autopack.api.contract.lease.ReadOnlyPath;
import dev.autopack.api.contract.lease.TestPlan;
import dev.autopack.api.contract.plan.RepositoryRequest;
import dev.autopack.api.contract.plan.RunType;
import dev.autopack.api.contract.plan.SafetyProfile;
import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.change.FileChange;
import dev.autopack.api.domain.history.PastAttempt;
import dev.autopack.api.domain.lease.LeaseId;
import dev.autopack.api.domain.leasing.Leased;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Run;
import dev.autopack.api.domain.scope.Allowance;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Leases as they are handed out. */
final class LeaseViews {
    private LeaseViews() {}

    static dev.autopack.api.domain.lease.LeaseProof proof(LeaseProof proof) {
        return new dev.autopack.api.domain.lease.LeaseProof(
                new LeaseId(proof.leaseId()), proof.fence());
    }

    /** What earlier attempts, people and other runs have to say. */
    record Known(
            List<String> feedback,
            Optional<ApprovedChange> approved,
            List<PastAttempt> past,
            List<String> hints,
            List<String> rules) {
        static final Known NOTHING =
                new Known(List.of(), Optional.empty(), List.of(), List.of(), List.of());
    }

    static LeaseView view(Leased leased, Known known) {
        return new LeaseView(
                leased.lease().id().value(),
                leased.lease().fence(),
                leased.lease().expiresAt(),
                leased.phase().attempts().number(),
                run(leased.run()),
                phase(leased.phase()),
                leased.run().branch().head().map(CommitId::value).orElse(null),
                known.feedback(),
                known.approved().orElse(null),
                known.past().stream().map(LeaseViews::past).toList(),
                known.hints(),
                known.rules());
    }

    private static PastAttemptView past(PastAttempt past) {
        var next = past.aftermath().next();
        return new PastAttemptView(
                past.number(),
                past.reason(),
                past.aftermath().fingerprint(),
                past.aftermath().counted(),
                new PastAttemptView.NextView(
                        next.kind().name(),
                        orNull(next.tokens()),
                        next.text().isEmpty() ? null : next.text()),
                past.model().map(PastAttempt.Model::provider).orElse(null),
                past.model().map(PastAttempt.Model::name).orElse(null));
    }

    private static LeasedRun run(Run run) {
        return new LeasedRun(
                run.id().value(),
                SafetyProfile.valueOf(run.spec().safetyProfile().name()),
                RunType.valueOf(run.spec().type().name()),
                run.spec()
                        .repository()
                        .map(one -> new RepositoryRequest(one.url(), one.baseBranch()))
                        .orElse(null),
                run.tokensLeft(),
                run.spec().caps().tokens(),
                orNull(run.costLeft()),
                run.spec().terms().modelOverrides());
    }

    static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }

    private static LeasedPhase phase(Phase phase) {
        var spec = phase.spec();
        return new LeasedPhase(
                phase.key().phase().value(),
                spec.place().index(),
                spec.place().tier().value(),
                spec.name(),
                phase.description(),
                spec.kind().category(),
                spec.kind().size(),
                spec.kind().mode(),
                phase.attempts().max(),
                scope(spec.scope()),
                phase.marks().revision().epoch() == 0 ? null : spec.text().description());
    }

    private static PhaseScope scope(dev.autopack.api.domain.scope.PhaseScope scope) {
        var paths = scope.paths();
        return new PhaseScope(
                paths.paths(),
                paths.readOnly().stream()
                        .map(one -> new ReadOnlyPath(one.path(), one.reason()))
                        .toList(),
                scope.acceptanceCriteria(),
                scope.deliverables(),
                paths.allowed(),
                paths.guarded(),
                scope.notes(),
                scope.tests().map(LeaseViews::tests).orElse(null),
                scope.allows(Allowance.NOOP),
                scope.allows(Allowance.MASS_DELETION),
                scope.allows(Allowance.MASS_ADDITION),
                scope.allows(Allowance.SYMBOL_REMOVAL));
    }

    private static TestPlan tests(dev.autopack.api.domain.scope.TestPlan tests) {
        return new TestPlan(
                tests.command(),
                tests.workdir(),
                (int) tests.timeout().toSeconds(),
                tests.reportPaths(),
                tests.requiredTests());
    }

    static ChangeSetView change(ChangeSet change) {
        return new ChangeSetView(change.changes().stream().map(LeaseViews::file).toList());
    }

    private static FileChangeView file(FileChange change) {
        var added = Math.toIntExact(change.lines().added());
        var removed = Math.toIntExact(change.lines().removed());
        return switch (change) {
            case FileChange.Create(var path, var mode, var content, _) ->
                    new FileChangeView(path, ChangeKind.CREATE, mode, content, added, removed);
            case FileChange.Modify(var path, var mode, var content, _) ->
                    new FileChangeView(path, ChangeKind.MODIFY, mode, content, added, removed);
            case FileChange.Delete(var path, _) ->
                    new FileChangeView(path, ChangeKind.DELETE, null, null, added, removed);
        };
    }
}
