package dev.autopack.executor.domain.diagnosis;

import dev.autopack.executor.domain.calling.Call;
import dev.autopack.executor.domain.calling.CallModel;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.recovery.Diagnosis;
import dev.autopack.executor.domain.recovery.Situation;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.util.Optional;
import java.util.Set;

/** Asks a model for advice after repeated failures, within narrow bounds. */
public final class Diagnose {
    private static final long ANSWER_TOKENS = 2_000;

    private final CallModel models;
    private final DiagnosisReader reader;

    public Diagnose(CallModel models, DiagnosisReader reader) {
        this.models = models;
        this.reader = reader;
    }

    /**
     * Empty when a diagnosis is not worth a call, cannot be had or cannot be read.
     *
     * @throws Refusal what ends an attempt without a word
     */
    public Optional<Diagnosis> diagnose(
            Assignment assignment, Situation situation, Evidence evidence) {
        return Doctor.isWorthACall(situation)
                ? asked(assignment, situation, evidence)
                : Optional.empty();
    }

    // Whatever keeps the doctor away must not hide why the attempt failed.
    private Optional<Diagnosis> asked(
            Assignment assignment, Situation situation, Evidence evidence) {
        var prompt = DiagnosisPrompt.write(assignment, situation.failure(), evidence);
        var step = Doctor.step(situation);
        try {
            var call = new Call(Role.DOCTOR, 1, prompt, ANSWER_TOKENS, step, Set.of());
            return believed(reader.read(models.call(assignment, call).text()), step);
        } catch (Refusal failed) {
            if (failed.reason().effect() == Reason.Effect.ABANDON) {
                throw failed;
            }
            return Optional.empty();
        }
    }

    // A first look that is not sure is not acted on; the second one is by a stronger model.
    private static Optional<Diagnosis> believed(Optional<Advice> advice, int step) {
        return advice.filter(given -> step > 0 || isHarmless(given) || given.isSure())
                .map(Advice::diagnosis);
    }

    private static boolean isHarmless(Advice advice) {
        return advice.diagnosis() instanceof Diagnosis.Hint;
    }
}
