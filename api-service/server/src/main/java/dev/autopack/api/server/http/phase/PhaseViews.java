package dev.autopack.api.server.http.phase;

import dev.autopack.api.contract.phase.PhaseProgressView;
import dev.autopack.api.contract.phase.PhaseStatus;
import dev.autopack.api.contract.phase.PhaseView;
import dev.autopack.api.contract.plan.IntentionRefs;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.PhaseWord;
import dev.autopack.api.domain.run.CommitId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phases as they are shown. */
public final class PhaseViews {
    private PhaseViews() {}

    public static PhaseView view(Phase phase) {
        var spec = phase.spec();
        var marks = phase.marks();
        return new PhaseView(
                spec.place().number(),
                phase.key().phase().value(),
                phase.key().run().value(),
                spec.place().tierNumber(),
                spec.name(),
                orNull(spec.text().description()),
                status(phase.word()),
                orNull(spec.kind().taskCategory()),
                orNull(spec.kind().complexity()),
                orNull(spec.kind().builderMode()),
                spec.place().index(),
                scope(spec.rawScope()),
                spec.intentionRefs().map(PhaseViews::refs).orElse(null),
                phase.tally().builderCalls(),
                phase.tally().auditorCalls(),
                phase.attempts().failed(),
                phase.attempts().max(),
                phase.tally().tokensUsed(),
                phase.tally().minorIssues(),
                phase.tally().majorIssues(),
                orNull(marks.quality().level()),
                marks.quality().blocked(),
                orNull(marks.lastFailure()),
                commit(phase),
                marks.span().startedAt().orElse(null),
                marks.span().completedAt().orElse(null),
                marks.updatedAt(),
                phase.tally().used().micros(),
                marks.revision().epoch(),
                orNull(marks.revision().description()));
    }

    public static PhaseProgressView progress(Phase phase) {
        return new PhaseProgressView(
                phase.key().phase().value(),
                phase.spec().name(),
                status(phase.word()),
                phase.spec().place().index(),
                phase.tally().tokensUsed(),
                phase.tally().builderCalls(),
                orNull(phase.marks().lastFailure()),
                commit(phase));
    }

    public static PhaseStatus status(PhaseWord word) {
        return PhaseStatus.valueOf(word.name());
    }

    private static @Nullable Map<String, @Nullable Object> scope(
            Map<String, @Nullable Object> scope) {
        return scope.isEmpty() ? null : scope;
    }

    private static @Nullable String commit(Phase phase) {
        return phase.state() instanceof PhaseState.Complete(Optional<CommitId> commit)
                ? commit.map(CommitId::value).orElse(null)
                : null;
    }

    private static IntentionRefs refs(dev.autopack.api.domain.scope.IntentionRefs refs) {
        return new IntentionRefs(
                refs.successCriteria(),
                refs.constraintsMust(),
                refs.constraintsMustNot(),
                refs.constraintsPreferences());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
