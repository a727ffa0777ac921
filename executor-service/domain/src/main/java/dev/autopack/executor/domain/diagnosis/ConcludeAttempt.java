package dev.autopack.executor.domain.diagnosis;

import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.FailedAttempt;
import dev.autopack.executor.domain.recovery.AnswerRoom;
import dev.autopack.executor.domain.recovery.Diagnosis;
import dev.autopack.executor.domain.recovery.Failure;
import dev.autopack.executor.domain.recovery.Recover;
import dev.autopack.executor.domain.recovery.Situation;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/** From a failure to what the server is told of it: feedback, fingerprint, and what is next. */
public final class ConcludeAttempt {
    private final Diagnose doctor;
    private final long answerTokens;

    /** Answers have so many tokens unless a larger budget was granted. */
    public ConcludeAttempt(Diagnose doctor, long answerTokens) {
        this.doctor = doctor;
        this.answerTokens = answerTokens;
    }

    /**
     * Perhaps calls a model for a diagnosis.
     *
     * @throws Refusal what ends an attempt without a word
     */
    public FailedAttempt conclude(Assignment assignment, Refusal failed, Evidence evidence) {
        var situation = situation(assignment, failed, evidence);
        var diagnosis = doctor.diagnose(assignment, situation, evidence);
        return new FailedAttempt(
                failed.reason(),
                feedback(failed, diagnosis),
                situation.failure().fingerprint().value(),
                Recover.decide(situation.advised(diagnosis)));
    }

    private Situation situation(Assignment assignment, Refusal failed, Evidence evidence) {
        var history = assignment.history();
        return new Situation(
                Failure.of(failed.reason(), failed.detail(), names(failed, evidence)),
                history.attempts(),
                history.attemptsMax(),
                assignment.task().funds().ratio(),
                AnswerRoom.of(history.attempts(), answerTokens),
                Optional.empty());
    }

    // Tests that fail although a person allowed it are not what another failure is about.
    private static List<String> names(Refusal failed, Evidence evidence) {
        return failed.reason() == Reason.TESTS_FAILED ? evidence.failing() : List.of();
    }

    // The hint comes first: a long failure is cut at its end on its way to the next attempt.
    private static String feedback(Refusal failed, Optional<Diagnosis> diagnosis) {
        return diagnosis
                .filter(Diagnosis.Hint.class::isInstance)
                .map(Diagnosis.Hint.class::cast)
                .map(hint -> "Diagnosis: %s\n%s".formatted(hint.text(), failed.detail()))
                .orElseGet(failed::detail);
    }
}
