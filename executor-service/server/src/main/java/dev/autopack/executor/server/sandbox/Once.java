package dev.autopack.executor.server.sandbox;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Asks once and remembers the answer. */
final class Once<T> implements Supplier<Optional<T>> {
    private final Supplier<Optional<T>> source;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<T> answer = Optional.empty();
    private boolean asked;

    Once(Supplier<Optional<T>> source) {
        this.source = source;
    }

    @Override
    public Optional<T> get() {
        lock.lock();
        try {
            if (!asked) {
                answer = source.get();
                asked = true;
            }
            return answer;
        } finally {
            lock.unlock();
        }
    }
}
