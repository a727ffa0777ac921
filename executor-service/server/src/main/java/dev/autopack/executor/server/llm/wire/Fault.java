package dev.autopack.executor.server.llm.wire;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a call failed, in words that a client may see.
 *
 * @param pause how long the provider asks to be left alone
 */
public record Fault(Kind kind, String detail, Optional<Duration> pause) {

    /** The classes of error; each is met in its own way. */
    public enum Kind {
        /** The request is at fault; the same again would fail again. */
        REFUSED,
        /** The provider does not know the key, or the key may not do this. */
        KEY_REFUSED,
        /** Prompt and answer do not fit into the model. */
        TOO_LONG,
        /** Too many calls for now. */
        RATE_LIMITED,
        /** The account has nothing left; waiting does not help. */
        QUOTA_SPENT,
        /** Nobody answered, or nothing that is an answer. Nothing was used. */
        AWAY,
        /** The answer broke off after it had begun. An unknown part was used. */
        CUT_OFF,
        /** This executor is stopping. */
        INTERRUPTED
    }

    static Fault stopping() {
        return of(Kind.INTERRUPTED, "the executor is stopping");
    }

    public static Fault of(Kind kind, String detail) {
        return new Fault(kind, detail, Optional.empty());
    }
}
