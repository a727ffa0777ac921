package dev.autopack.executor.server.sandbox.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a stream to its end, lets a listener hear all of it and keeps only the last. */
final class Tail implements Runnable {
    private static final int CHARS_MAX = 10_000;
    // A character of UTF-8 takes at most four bytes.
    private static final int BYTES_MAX = CHARS_MAX * 4;

    private final InputStream stream;
    private final Job.Listener listener;
    private final byte[] ring = new byte[BYTES_MAX];
    private long total;

    Tail(InputStream stream, Job.Listener listener) {
        this.stream = stream;
        this.listener = listener;
    }

    @Override
    public void run() {
        var buffer = new byte[8192];
        try (stream) {
            for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                keep(buffer, read);
                listener.heard(buffer, read);
            }
        } catch (IOException _) {
            // The process was killed while it spoke; what it had said is kept.
            return;
        }
    }

    synchronized String text(String end) {
        var size = (int) Math.min(total, BYTES_MAX);
        var bytes = new byte[size];
        for (var i = 0; i < size; i++) {
            bytes[i] = ring[(int) ((total - size + i) % BYTES_MAX)];
        }
        var text = new String(bytes, StandardCharsets.UTF_8).replace("\0", "") + end;
        if (text.length() <= CHARS_MAX) {
            return text;
        }
        var from = text.length() - CHARS_MAX;
        return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }

    private synchronized void keep(byte[] bytes, int count) {
        for (var i = 0; i < count; i++) {
            ring[(int) ((total + i) % BYTES_MAX)] = bytes[i];
        }
        total += count;
    }
}
