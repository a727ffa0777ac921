package dev.autopack.api.server.store.run;

import dev.autopack.api.domain.run.Amount;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import dev.autopack.api.domain.run.Run;
import dev.autopack.api.domain.run.RunBranch;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunSpec;
import dev.autopack.api.domain.run.RunStanding;
import dev.autopack.api.domain.run.RunStore.NextPhase;
import dev.autopack.api.domain.run.RunTally;
import dev.autopack.api.domain.run.Span;
import dev.autopack.api.domain.run.terms.Caps;
import dev.autopack.api.domain.run.terms.RunTerms;
import dev.autopack.api.server.store.base.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Between rows of the table run and runs. */
@ApplicationScoped
class RunRows {
    private final JsonText json;

    RunRows(JsonText json) {
        this.json = json;
    }

    Run run(RunRow row) {
        return new Run(
                new RunId(row.runId),
                spec(row),
                new RunStanding(
                        row.state,
                        row.failureReason,
                        row.createdAt,
                        new Span(
                                Optional.ofNullable(row.startedAt),
                                Optional.ofNullable(row.completedAt))),
                new RunTally(
                        new Amount(row.tokensSpent, row.costSpentMicros),
                        new Amount(row.tokensReserved, row.costReservedMicros),
                        row.ciRunsUsed,
                        row.minorIssuesCount,
                        row.majorIssuesCount,
                        row.maxMinorIssuesTotal),
                new RunBranch(
                        Optional.ofNullable(row.baseCommit).map(CommitId::new),
                        Optional.ofNullable(row.headCommit).map(CommitId::new)));
    }

    private RunSpec spec(RunRow row) {
        var repository =
                row.repositoryUrl == null || row.baseBranch == null
                        ? Optional.<Repository>empty()
                        : Optional.of(new Repository(row.repositoryUrl, row.baseBranch));
        return new RunSpec(
                row.safetyProfile,
                row.runScope,
                row.runType,
                caps(row),
                repository,
                new RunTerms(
                        row.tenant,
                        row.protectedPaths,
                        json.read(row.modelOverrides, Overrides.class)));
    }

    /** By role, then category and complexity, the model. */
    private static final class Overrides extends LinkedHashMap<String, Map<String, String>> {
        private static final long serialVersionUID = 1L;
    }

    private static Caps caps(RunRow row) {
        return new Caps(
                row.tokenCap,
                row.maxPhases,
                Duration.ofMinutes(row.maxDurationMinutes),
                row.costCapMicros == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(row.costCapMicros),
                row.parallelPhases);
    }

    RunRow row(Run run, Optional<NextPhase> next) {
        var row = new RunRow();
        row.runId = run.id().value();
        row.safetyProfile = run.spec().safetyProfile();
        row.runScope = run.spec().scope();
        row.runType = run.spec().type();
        run.spec()
                .repository()
                .ifPresent(
                        repository -> {
                            row.repositoryUrl = repository.url();
                            row.baseBranch = repository.baseBranch();
                        });
        row.protectedPaths = run.spec().protectedPaths();
        row.tokenCap = run.spec().caps().tokens();
        row.tenant = run.spec().terms().tenant();
        row.costCapMicros = orNull(run.spec().caps().costMicros());
        row.parallelPhases = run.spec().caps().parallelPhases();
        row.modelOverrides = json.write(run.spec().terms().modelOverrides());
        row.maxPhases = run.spec().caps().phases();
        row.maxDurationMinutes = run.spec().caps().duration().toMinutes();
        row.maxMinorIssuesTotal = run.tally().minorIssuesMax();
        row.createdAt = run.standing().createdAt();
        row.deadlineAt = run.deadline();
        write(run, next, row);
        return row;
    }

    private static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }

    /** Writes what can change. */
    static void write(Run run, Optional<NextPhase> next, RunRow row) {
        row.state = run.state();
        row.failureReason = run.standing().failureReason();
        row.startedAt = run.standing().span().startedAt().orElse(null);
        row.completedAt = run.standing().span().completedAt().orElse(null);
        row.baseCommit = run.branch().base().map(CommitId::value).orElse(null);
        row.headCommit = run.branch().head().map(CommitId::value).orElse(null);
        row.nextPhaseId = next.map(NextPhase::phaseId).orElse(null);
        row.readyAt = next.map(NextPhase::readyAt).orElse(null);
    }
}
