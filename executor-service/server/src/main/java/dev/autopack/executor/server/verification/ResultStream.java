package dev.autopack.executor.server.verification;

import dev.autopack.executor.domain.verification.TestCase;
import dev.autopack.executor.server.sandbox.run.Job;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Listens whether what a test command prints is itself a report: Go's events or TAP. */
final class ResultStream implements Job.Listener {
    private static final int LINE_BYTES_MAX = 1 << 16;

    private final int casesMax;
    private final GoTestJson go = new GoTestJson();
    private final Tap tap = new Tap();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean overflown;

    ResultStream(int casesMax) {
        this.casesMax = casesMax;
    }

    @Override
    public synchronized void heard(byte[] bytes, int count) {
        for (var i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                end();
            } else if (line.size() < LINE_BYTES_MAX) {
                line.write(bytes[i]);
            }
        }
    }

    /** Whether more was told than is ever kept: what is not seen may fail. */
    synchronized boolean overflown() {
        return overflown;
    }

    /** Nothing, when the command printed no report. */
    synchronized void finish(Consumer<TestCase> sink) {
        end();
        if (go.seen()) {
            go.finish(sink);
        } else if (tap.seen()) {
            tap.finish(sink);
        }
    }

    private void end() {
        overflown = overflown || go.overflown(casesMax) || tap.overflown(casesMax);
        if (!overflown) {
            var text = line.toString(StandardCharsets.UTF_8);
            go.line(text);
            tap.line(text);
        }
        line.reset();
    }
}
