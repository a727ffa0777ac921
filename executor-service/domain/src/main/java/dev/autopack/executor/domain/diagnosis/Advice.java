package dev.autopack.executor.domain.diagnosis;

import dev.autopack.executor.domain.recovery.Diagnosis;

/**
 * A diagnosis and how sure the model is of it.
 *
 * @param confidence from 0 to 1
 */
public record Advice(Diagnosis diagnosis, double confidence) {
    private static final double SURE = 0.7;

    public Advice {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }

    boolean isSure() {
        return confidence >= SURE;
    }
}
