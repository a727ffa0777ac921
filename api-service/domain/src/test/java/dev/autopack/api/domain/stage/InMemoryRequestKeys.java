package dev.autopack.api.domain.stage;

import dev.autopack.api.domain.request.Remembered;
import dev.autopack.api.domain.request.RequestKey;
import dev.autopack.api.domain.request.RequestKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Idempotency keys in memory. */
public final class InMemoryRequestKeys implements RequestKeys {
    private final Map<String, Remembered> known = new HashMap<>();

    @Override
    public Optional<Remembered> claim(RequestKey key) {
        return Optional.ofNullable(known.get(name(key)));
    }

    @Override
    public void answer(RequestKey key, String answer) {
        known.put(name(key), new Remembered(key.fingerprint(), answer));
    }

    private static String name(RequestKey key) {
        return key.principal() + "/" + key.key();
    }
}
