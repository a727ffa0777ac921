package dev.autopack.api.server.wake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Rings the bell whenever the database says that a phase is ready, whichever replica made it so.
 * After a lost connection it rings once, as words may have been missed.
 */
@ApplicationScoped
class ReadyListener {
    private static final Logger LOG = Logger.getLogger(ReadyListener.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final ReadyChannel channel;
    private final ReadySignal signal;
    private volatile boolean stopped;

    ReadyListener(ReadyChannel channel, ReadySignal signal) {
        this.channel = channel;
        this.signal = signal;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("phase-ready-listener").start(this::listen);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        signal.silence();
        channel.close();
    }

    private void listen() {
        while (!stopped) {
            try {
                channel.listen(signal::ring);
            } catch (IOException e) {
                pauseAfter(e);
            }
        }
    }

    private void pauseAfter(IOException failure) {
        if (stopped) {
            return;
        }
        LOG.warnf("the listener lost the database (%s) and connects again", failure.getMessage());
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
