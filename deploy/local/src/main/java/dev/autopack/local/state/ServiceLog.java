package dev.autopack.local.state;

import dev.autopack.local.launch.LaunchException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log file of one process: appended to, and put aside at a start when it got long. */
public record ServiceLog(Path file) {
    private static final long LONG = 20L * 1024 * 1024;
    private static final int TAIL_BYTES = 256 * 1024;

    public void putAsideWhenLong() {
        try {
            if (Files.exists(file) && Files.size(file) > LONG) {
                var older = file.resolveSibling(file.getFileName() + ".1");
                Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new LaunchException("The log " + file + " could not be put aside.", e);
        }
    }

    public List<String> lastLines(int count) {
        try {
            var lines = tail().lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            throw new LaunchException("The log " + file + " is not readable.", e);
        }
    }

    private String tail() throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            reader.seek(Math.max(0, reader.length() - TAIL_BYTES));
            var bytes = new byte[TAIL_BYTES];
            var count = reader.read(bytes);
            return count < 0 ? "" : new String(bytes, 0, count, StandardCharsets.UTF_8);
        }
    }
}
