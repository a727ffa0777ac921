package dev.autopack.executor.server.llm.wire;

import java.time.Duration;

/**
 * How long a provider may take and how much it may say.
 *
 * @param idle the longest silence, before the first byte of a streamed answer and between any two
 * @param total from the request to the last byte
 * @param bytesMax of one answer
 */
public record Waits(Duration idle, Duration total, long bytesMax) {
    public Waits {
        if (!idle.isPositive() || !total.isPositive() || bytesMax < 1) {
            throw new IllegalArgumentException("waits and sizes of a model call are positive");
        }
    }
}
