package dev.autopack.executor.server.git.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * How many bytes, and until when, a remote may send. A read time-out alone does not stop a remote
 * that sends one byte now and then, for ever.
 */
public final class Allowance {
    private final long endNanos;
    private long bytesLeft;

    private Allowance(long endNanos, long bytes) {
        this.endNanos = endNanos;
        this.bytesLeft = bytes;
    }

    public static Allowance of(Duration time, long bytes) {
        return new Allowance(System.nanoTime() + time.toNanos(), bytes);
    }

    /** Another number of bytes within the same time. */
    public Allowance with(long bytes) {
        return new Allowance(endNanos, bytes);
    }

    /** From here on another allowance counts the bytes. */
    public void lift() {
        bytesLeft = Long.MAX_VALUE;
    }

    public InputStream watch(InputStream in) {
        return new Watched(in);
    }

    private void spend(int bytes) throws TransferRefused {
        bytesLeft -= Math.max(0, bytes);
        if (bytesLeft < 0) {
            throw new TransferRefused("the repository sends more than allowed");
        }
        if (System.nanoTime() - endNanos > 0) {
            throw new TransferRefused("the repository takes longer than allowed to send");
        }
    }

    private final class Watched extends FilterInputStream {
        private Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var octet = super.read();
            spend(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            var count = super.read(buffer, from, most);
            spend(count);
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            var skipped = super.skip(Math.min(count, Integer.MAX_VALUE));
            spend((int) skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
