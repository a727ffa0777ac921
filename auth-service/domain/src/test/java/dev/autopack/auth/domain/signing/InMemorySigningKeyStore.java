package dev.autopack.auth.domain.signing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A signing key for tests. */
public class InMemorySigningKeyStore implements SigningKeyStore {
    private final AtomicReference<@Nullable SealedKey> active = new AtomicReference<>();

    @Override
    public Optional<SealedKey> active() {
        return Optional.ofNullable(active.get());
    }

    @Override
    public void addFirst(SealedKey key) {
        active.compareAndSet(null, key);
    }
}
