package dev.autopack.executor.server.llm.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A body that is read as it comes and breaks off when it is silent, slow or large beyond measure.
 * At most one piece is waiting, so that a reader who is slow slows the sender.
 */
final class WatchedBody extends InputStream implements BodySubscriber<WatchedBody> {
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    private final Queue<ByteBuffer> current = new ArrayDeque<>();
    private final Limits limits;
    private long bytes;
    private boolean ended;

    /**
     * What the reader bears.
     *
     * @param deadline on the clock of {@link System#nanoTime}
     */
    record Limits(Duration idle, long deadline, long bytesMax) {}

    private sealed interface Piece {
        record Bytes(List<ByteBuffer> buffers) implements Piece {}

        record End() implements Piece {}

        record Break(Throwable cause) implements Piece {}
    }

    WatchedBody(Limits limits) {
        this.limits = limits;
    }

    @Override
    public CompletionStage<WatchedBody> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription.complete(given);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        pieces.add(new Piece.Bytes(item));
    }

    @Override
    public void onError(Throwable broken) {
        pieces.add(new Piece.Break(broken));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece.End());
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!isFilled()) {
            return -1;
        }
        var buffer = current.element();
        var count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        return count;
    }

    // The library reads by lines through a reader that asks for what is there.
    @Override
    public int available() {
        var buffer = current.peek();
        return buffer == null ? 0 : buffer.remaining();
    }

    @Override
    public void close() {
        ended = true;
        var _ = subscription.thenAccept(Subscription::cancel);
    }

    /** Waits until the first of the current buffers holds a byte, or all is over. */
    private boolean isFilled() throws IOException {
        while (!ended) {
            var buffer = current.peek();
            if (buffer == null) {
                advance();
            } else if (buffer.hasRemaining()) {
                return true;
            } else {
                current.remove();
            }
        }
        return false;
    }

    private void advance() throws IOException {
        var _ = subscription.thenAccept(given -> given.request(1));
        switch (next()) {
            case Piece.Bytes(var buffers) -> take(buffers);
            case Piece.End _ -> ended = true;
            case Piece.Break(var cause) -> throw new IOException("the connection broke", cause);
        }
    }

    private void take(List<ByteBuffer> buffers) throws IOException {
        bytes += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (bytes > limits.bytesMax()) {
            throw new IOException("more than %d bytes".formatted(limits.bytesMax()));
        }
        current.addAll(buffers);
    }

    private Piece next() throws IOException {
        var left = limits.deadline() - System.nanoTime();
        var idle = limits.idle().toNanos();
        try {
            var piece = pieces.poll(Math.min(left, idle), TimeUnit.NANOSECONDS);
            if (piece == null || left <= 0) {
                throw new IOException(left <= idle ? "took too long" : "fell silent");
            }
            return piece;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException().initCause(stopping);
        }
    }
}
