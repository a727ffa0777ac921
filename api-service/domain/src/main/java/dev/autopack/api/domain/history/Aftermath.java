package dev.autopack.api.domain.history;

/**
 * What is remembered of a failure for the attempts after it.
 *
 * @param fingerprint equal for equal failures, empty when nobody took one
 * @param counted whether the attempt counts against those of the phase
 */
public record Aftermath(String fingerprint, NextStep next, boolean counted) {
    public static final Aftermath NONE = new Aftermath("", NextStep.RETRY, true);

    public static Aftermath of(String fingerprint, NextStep next) {
        return new Aftermath(fingerprint, next, true);
    }

    public Aftermath uncounted() {
        return new Aftermath(fingerprint, next, false);
    }

    /** The same where the server did not do as the executor would have. */
    public Aftermath retried() {
        return new Aftermath(fingerprint, NextStep.RETRY, counted);
    }
}
