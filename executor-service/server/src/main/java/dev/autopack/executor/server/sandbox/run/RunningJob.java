package dev.autopack.executor.server.sandbox.run;

import dev.autopack.executor.server.sandbox.watch.Bounds;
import dev.autopack.executor.server.sandbox.watch.Excess;
import dev.autopack.executor.server.sandbox.watch.Watch;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A job's processes, watched and listened to; none of them lives on when it is closed. */
final class RunningJob implements AutoCloseable {
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final Duration DYING = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 50;

    private final Process process;
    private final Confinement.Family family;
    private final Tail tail;
    private final Thread reader;
    private final Watch watch;
    private final AtomicReference<Optional<Excess>> excess =
            new AtomicReference<>(Optional.empty());

    private RunningJob(Process process, Job job, Confinement.Family family, Bounds bounds)
            throws IOException {
        this.process = process;
        this.family = family;
        this.tail = new Tail(process.getInputStream(), job.listener());
        this.reader = Thread.ofVirtual().name("sandbox-output").start(tail);
        this.watch = Watch.over(process, job.workTree(), bounds, this::stopFor);
        process.getOutputStream().close();
    }

    static RunningJob of(Process process, Job job, Confinement.Family family, Bounds bounds)
            throws IOException {
        try {
            return new RunningJob(process, job, family, bounds);
        } catch (IOException blind) {
            process.destroyForcibly();
            throw blind;
        }
    }

    /** Whether it ended by itself, or for taking too much, before its time was up. */
    boolean endsWithin(Duration timeout) throws InterruptedException {
        return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    int exitCode() {
        return process.exitValue();
    }

    Optional<Excess> excess() {
        return excess.get();
    }

    /**
     * The last of what it printed; to be asked when it has ended.
     *
     * @param end what we have to say to it ourselves, or nothing
     */
    String tail(String end) throws InterruptedException {
        reader.join(LAST_WORDS);
        return tail.text(end.isEmpty() ? "" : "\n[stopped: %s]\n".formatted(end));
    }

    /** Ends what is left of it. */
    void stop() {
        watch.close();
        kill();
    }

    @Override
    public void close() {
        stop();
        process.destroyForcibly();
    }

    private void stopFor(Excess found) {
        excess.compareAndSet(Optional.empty(), Optional.of(found));
        kill();
    }

    // Who has ended has left nobody in its namespace, and nobody else that could be found.
    private void kill() {
        if (process.isAlive()) {
            switch (family) {
                case ONE -> killFirst();
                case LOOSE -> killEach();
            }
        }
    }

    // The kernel ends every member of a process namespace with its first one, and lets the parent
    // of that one know only when all are gone.
    private void killFirst() {
        var end = System.nanoTime() + DYING.toNanos();
        var children = process.children().toList();
        while (!children.isEmpty() && System.nanoTime() - end < 0) {
            children.forEach(ProcessHandle::destroyForcibly);
            process.onExit().completeOnTimeout(process, PAUSE_MILLIS, TimeUnit.MILLISECONDS).join();
            children = process.children().toList();
        }
        killEach();
    }

    private void killEach() {
        var descendants = process.descendants().toList();
        // By its handle: to destroy the process itself is to close what it printed before it died.
        process.toHandle().destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
