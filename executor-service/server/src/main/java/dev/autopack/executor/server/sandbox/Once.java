package dev.autopack.executor.server.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Asks until there is an answer and remembers it; in between it does not ask too often. */
final class Once<T> implements Supplier<Optional<T>> {
    private static final long PAUSE_NANOS = Duration.ofSeconds(30).toNanos();

    private final Supplier<Optional<T>> source;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<T> answer = Optional.empty();
    private boolean asked;
    private long askedAt;

    Once(Supplier<Optional<T>> source, LongSupplier nanos) {
        this.source = source;
        this.nanos = nanos;
    }

    @Override
    public Optional<T> get() {
        lock.lock();
        try {
            if (answer.isEmpty() && isTime()) {
                answer = source.get();
                asked = true;
                askedAt = nanos.getAsLong();
            }
            return answer;
        } finally {
            lock.unlock();
        }
    }

    // "None" may only mean that the machine was too busy to try.
    private boolean isTime() {
        return !asked || nanos.getAsLong() - askedAt >= PAUSE_NANOS;
    }
}
