package dev.autopack.api.server.http.run;

import dev.autopack.api.contract.common.LedgerHeadView;
import dev.autopack.api.contract.phase.PhaseView;
import dev.autopack.api.contract.plan.RunScope;
import dev.autopack.api.contract.plan.RunType;
import dev.autopack.api.contract.plan.SafetyProfile;
import dev.autopack.api.contract.run.RepositoryView;
import dev.autopack.api.contract.run.RunProgressView;
import dev.autopack.api.contract.run.RunStatus;
import dev.autopack.api.contract.run.RunSummaryView;
import dev.autopack.api.contract.run.RunView;
import dev.autopack.api.contract.run.TierStatus;
import dev.autopack.api.contract.run.TierView;
import dev.autopack.api.domain.overview.RunDetail;
import dev.autopack.api.domain.overview.RunSummary;
import dev.autopack.api.domain.phase.PhaseWord;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import dev.autopack.api.domain.run.Run;
import dev.autopack.api.domain.run.RunBranch;
import dev.autopack.api.domain.run.RunState;
import dev.autopack.api.domain.tier.Tier;
import dev.autopack.api.server.http.phase.PhaseViews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs as they are shown. */
final class RunViews {
    private RunViews() {}

    static RunView view(RunDetail detail) {
        var run = detail.run();
        var phases = detail.phases().stream().map(PhaseViews::view).toList();
        var standing = run.standing();
        var caps = run.spec().caps();
        var tally = run.tally();
        return new RunView(
                run.id().value(),
                status(run.state()),
                SafetyProfile.valueOf(run.spec().safetyProfile().name()),
                RunScope.valueOf(run.spec().scope().name()),
                RunType.valueOf(run.spec().type().name()),
                standing.createdAt(),
                standing.span().startedAt().orElse(null),
                standing.span().completedAt().orElse(null),
                tally.tokensSpent(),
                tally.tokensReserved(),
                caps.tokens(),
                caps.phases(),
                (int) caps.duration().toMinutes(),
                tally.ciRuns(),
                tally.minorIssues(),
                tally.majorIssues(),
                tally.minorIssuesMax(),
                String.valueOf(isPromotable(run)),
                debt(run).orElse(null),
                standing.failureReason().isEmpty() ? null : standing.failureReason(),
                run.spec().repository().map(one -> repository(run, one)).orElse(null),
                new LedgerHeadView(detail.ledgerHead().seq(), detail.ledgerHead().hash()),
                detail.tiers().stream().map(tier -> tier(tier, phases)).toList(),
                phases,
                tally.spent().micros(),
                tally.reserved().micros(),
                caps.costMicros().isPresent() ? caps.costMicros().getAsLong() : null,
                caps.parallelPhases());
    }

    private static boolean isPromotable(Run run) {
        return run.state() == RunState.DONE_SUCCESS
                && run.tally().majorIssues() == 0
                && run.tally().minorIssues() <= run.tally().minorIssuesMax();
    }

    private static Optional<String> debt(Run run) {
        var issues = run.tally().minorIssues() + run.tally().majorIssues();
        return run.state().isDone()
                ? Optional.of(issues == 0 ? "clean" : "not_clean")
                : Optional.empty();
    }

    private static RepositoryView repository(Run run, Repository repository) {
        return new RepositoryView(
                repository.url(),
                repository.baseBranch(),
                RunBranch.nameOf(run.id()),
                run.branch().base().map(CommitId::value).orElse(null),
                run.branch().head().map(CommitId::value).orElse(null));
    }

    private static TierView tier(Tier tier, List<PhaseView> all) {
        var spec = tier.spec();
        var phases = all.stream().filter(phase -> phase.tierId() == spec.number()).toList();
        var minor = phases.stream().mapToInt(PhaseView::minorIssuesCount).sum();
        var major = phases.stream().mapToInt(PhaseView::majorIssuesCount).sum();
        var clean = minor <= tier.caps().minorIssues() && major <= tier.caps().majorIssues();
        return new TierView(
                spec.number(),
                spec.id().value(),
                spec.name(),
                spec.description().isEmpty() ? null : spec.description(),
                TierStatus.valueOf(tier.state().name()),
                spec.index(),
                clean ? "clean" : "not_clean",
                minor,
                major,
                tier.span().startedAt().orElse(null),
                tier.span().completedAt().orElse(null),
                phases);
    }

    static RunSummaryView summary(RunSummary run) {
        return new RunSummaryView(
                run.id().value(),
                status(run.state()),
                run.createdAt(),
                run.tokens().used(),
                run.tokens().cap(),
                run.phases().total(),
                run.phases().complete(),
                run.phases().current().orElse(null));
    }

    static RunProgressView progress(RunDetail detail, Instant now) {
        var run = detail.run();
        return new RunProgressView(
                run.id().value(),
                status(run.state()),
                run.standing().span().startedAt().orElse(null),
                run.standing().span().completedAt().orElse(null),
                detail.elapsed(now).map(RunViews::seconds).orElse(null),
                run.tally().tokensSpent(),
                run.spec().caps().tokens(),
                detail.phases().size(),
                detail.count(PhaseWord.COMPLETE),
                detail.count(PhaseWord.EXECUTING),
                detail.count(PhaseWord.QUEUED),
                detail.phases().stream().map(PhaseViews::progress).toList());
    }

    private static Double seconds(Duration elapsed) {
        return elapsed.toMillis() / 1000.0;
    }

    static RunStatus status(RunState state) {
        return RunStatus.valueOf(state.name());
    }
}
