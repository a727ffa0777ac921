package dev.autopack.auth.guard.remote;

import dev.autopack.auth.guard.identity.IdentityUnavailable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one caller do a slow thing while the others wait for its result; holds no lock meanwhile.
 */
class SingleFlight<T> {
    private final AtomicReference<@Nullable CompletableFuture<T>> running = new AtomicReference<>();

    T join(Supplier<T> work) {
        var mine = new CompletableFuture<T>();
        var other = running.compareAndExchange(null, mine);
        if (other != null) {
            return await(other);
        }
        // Runs here and now; whatever it throws is kept for all who wait.
        var _ = mine.completeAsync(work, Runnable::run);
        running.set(null);
        return await(mine);
    }

    private static <T> T await(CompletableFuture<T> flight) {
        try {
            return flight.join();
        } catch (CompletionException failure) {
            throw new IdentityUnavailable("auth-service did not answer", failure);
        }
    }
}
