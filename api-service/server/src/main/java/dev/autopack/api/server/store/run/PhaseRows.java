package dev.autopack.api.server.store.run;

import dev.autopack.api.domain.phase.Attempts;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseMarks;
import dev.autopack.api.domain.phase.PhasePlace;
import dev.autopack.api.domain.phase.PhaseSpec;
import dev.autopack.api.domain.phase.PhaseTally;
import dev.autopack.api.domain.phase.Revision;
import dev.autopack.api.domain.phase.terms.PhaseCaps;
import dev.autopack.api.domain.phase.terms.PhaseKind;
import dev.autopack.api.domain.run.Amount;
import dev.autopack.api.domain.run.Span;
import dev.autopack.api.domain.scope.IntentionRefs;
import dev.autopack.api.domain.tier.TierId;
import dev.autopack.api.server.store.base.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Between rows of the table phase and phases. */
@ApplicationScoped
class PhaseRows {
    private final JsonText json;

    PhaseRows(JsonText json) {
        this.json = json;
    }

    Phase phase(PhaseRow row) {
        return new Phase(
                PhaseKey.of(row.runId, row.phaseId),
                spec(row),
                PhaseStates.read(row),
                new Attempts(
                        row.attempt,
                        row.attemptsFailed,
                        row.maxBuilderAttempts,
                        row.attemptSpending),
                new PhaseTally(
                        new Amount(row.tokensUsed, row.costUsedMicros),
                        new Amount(row.tokensReserved, row.costReservedMicros),
                        row.builderAttempts,
                        row.auditorAttempts,
                        row.minorIssuesCount,
                        row.majorIssuesCount),
                new PhaseMarks(
                        new PhaseMarks.Quality(row.qualityLevel, row.qualityBlocked),
                        row.lastFailureReason,
                        new Revision(row.revisionEpoch, row.revisedDescription),
                        new Span(
                                Optional.ofNullable(row.startedAt),
                                Optional.ofNullable(row.completedAt)),
                        row.updatedAt,
                        row.fence));
    }

    private PhaseSpec spec(PhaseRow row) {
        return new PhaseSpec(
                place(row),
                new PhaseSpec.Text(row.name, row.description),
                new PhaseKind(row.taskCategory, row.complexity, row.builderMode),
                new PhaseCaps(row.maxBuilderAttempts, row.maxAuditorAttempts, row.tokenCap),
                json.object(row.scope),
                Optional.ofNullable(row.intentionRefs)
                        .map(text -> json.read(text, IntentionRefs.class)));
    }

    static PhasePlace place(PhaseRow row) {
        return new PhasePlace(
                Optional.ofNullable(row.number).orElseThrow(),
                row.phaseIndex,
                new TierId(row.tierId),
                row.tierIndex,
                row.tierNumber);
    }

    PhaseRow row(Phase phase) {
        var row = new PhaseRow();
        var spec = phase.spec();
        row.runId = phase.key().run().value();
        row.phaseId = phase.key().phase().value();
        row.tierNumber = spec.place().tierNumber();
        row.tierId = spec.place().tier().value();
        row.tierIndex = spec.place().tierIndex();
        row.phaseIndex = spec.place().index();
        row.name = spec.name();
        row.description = spec.text().description();
        row.taskCategory = spec.kind().taskCategory();
        row.complexity = spec.kind().complexity();
        row.builderMode = spec.kind().builderMode();
        row.scope = json.write(spec.rawScope());
        row.intentionRefs = spec.intentionRefs().map(json::write).orElse(null);
        row.dependsOn = spec.dependsOn();
        row.maxBuilderAttempts = spec.caps().builderAttempts();
        row.maxAuditorAttempts = spec.caps().auditorAttempts();
        row.tokenCap = spec.caps().tokens();
        write(phase, row);
        return row;
    }

    /** Writes what can change. */
    static void write(Phase phase, PhaseRow row) {
        PhaseStates.write(phase.state(), row);
        row.fence = phase.marks().lastFence();
        row.attempt = phase.attempts().number();
        row.attemptsFailed = phase.attempts().failed();
        row.attemptSpending = phase.attempts().spending();
        row.builderAttempts = phase.tally().builderCalls();
        row.auditorAttempts = phase.tally().auditorCalls();
        row.minorIssuesCount = phase.tally().minorIssues();
        row.majorIssuesCount = phase.tally().majorIssues();
        row.qualityLevel = phase.marks().quality().level();
        row.qualityBlocked = phase.marks().quality().blocked();
        row.revisionEpoch = phase.marks().revision().epoch();
        row.revisedDescription = phase.marks().revision().description();
        row.lastFailureReason = phase.marks().lastFailure();
        row.startedAt = phase.marks().span().startedAt().orElse(null);
        row.completedAt = phase.marks().span().completedAt().orElse(null);
        row.updatedAt = phase.marks().updatedAt();
    }
}
