package dev.autopack.executor.server.sandbox.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One process as the kernel describes it. */
record ProcessRow(long id, long parent, int threads, long residentBytes) {
    private static final Path PROCESSES = Path.of("/proc");
    private static final Charset LATIN = StandardCharsets.ISO_8859_1;
    // Files that are mapped are the page cache's, which the kernel takes back at need.
    private static final List<String> SHARES = List.of("Pss_Anon:", "Pss_Shmem:");
    private static final int PARENT = 1;
    private static final int THREADS = 17;
    private static final int RESIDENT = 21;

    /** Empty when the process is gone. */
    static Optional<ProcessRow> read(String id) {
        try {
            var stat = Files.readString(PROCESSES.resolve(id).resolve("stat"), LATIN);
            // A process may have any name, but the last bracket closes it.
            var words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Optional.of(
                    new ProcessRow(
                            Long.parseLong(id),
                            Long.parseLong(words[PARENT]),
                            Integer.parseInt(words[THREADS]),
                            Long.parseLong(words[RESIDENT]) * PageSize.BYTES));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Memory of its own, and its share of what it has in common with others. */
    long shareBytes() {
        try (var lines = Files.lines(smaps(), LATIN)) {
            return lines.filter(line -> SHARES.stream().anyMatch(line::startsWith))
                    .mapToLong(ProcessRow::kilobytes)
                    .sum();
        } catch (IOException | UncheckedIOException _) {
            return residentBytes;
        }
    }

    private Path smaps() {
        return PROCESSES.resolve(Long.toString(id)).resolve("smaps_rollup");
    }

    private static long kilobytes(String line) {
        return Long.parseLong(line.replaceAll("\\D", "")) << 10;
    }
}
