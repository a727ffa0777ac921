package dev.autopack.api.domain.request;

import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import java.util.function.Supplier;

/** Does the effect of a request once, however often the request comes. */
public final class OnlyOnce {
    private final RequestKeys keys;

    public OnlyOnce(RequestKeys keys) {
        this.keys = keys;
    }

    /** Must run inside the transaction of the effect. */
    public String answer(RequestKey key, Supplier<String> effect) {
        var before = keys.claim(key);
        if (before.isPresent()) {
            return sameAnswer(key, before.get());
        }
        var answer = effect.get();
        keys.answer(key, answer);
        return answer;
    }

    private static String sameAnswer(RequestKey key, Remembered before) {
        if (!before.fingerprint().equals(key.fingerprint())) {
            throw new Refusal(
                    Reason.KEY_REUSED, "the Idempotency-Key was used for another request");
        }
        return before.answer();
    }
}
