package dev.autopack.executor.server.sandbox.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many bytes the kernel means by a page. */
final class PageSize {
    private static final Path AUXILIARY = Path.of("/proc/self/auxv");
    private static final long KEY = 6;
    private static final long USUAL = 4096;
    static final long BYTES = read();

    private PageSize() {}

    private static long read() {
        try {
            return find(ByteBuffer.wrap(Files.readAllBytes(AUXILIARY)));
        } catch (IOException _) {
            return USUAL;
        }
    }

    private static long find(ByteBuffer pairs) {
        pairs.order(ByteOrder.nativeOrder());
        while (pairs.remaining() >= 2 * Long.BYTES) {
            var key = pairs.getLong();
            var value = pairs.getLong();
            if (key == KEY) {
                return value;
            }
        }
        return USUAL;
    }
}
