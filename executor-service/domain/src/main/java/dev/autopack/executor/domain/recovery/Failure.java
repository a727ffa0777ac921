package dev.autopack.executor.domain.recovery;

import dev.autopack.executor.domain.refusal.Reason;
import java.util.List;

/** How an attempt failed. */
public record Failure(Reason reason, String detail, Fingerprint fingerprint) {
    /** A failure that is told from others by its reason and its words. */
    public static Failure of(Reason reason, String detail) {
        return of(reason, detail, List.of());
    }

    /**
     * A failure that is told from others by names, such as those of the tests that fail.
     *
     * @param names when there are any, the words do not count
     */
    public static Failure of(Reason reason, String detail, List<String> names) {
        return new Failure(reason, detail, Fingerprint.of(reason, detail, names));
    }

    boolean isCounted() {
        return reason.effect() == Reason.Effect.RETRY;
    }
}
