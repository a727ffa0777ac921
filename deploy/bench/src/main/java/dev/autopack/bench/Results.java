package dev.autopack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Raw times in a file, with the machine they were taken on. */
final class Results {
    private Results() {}

    static void write(Path file, List<Figures> figures) throws IOException {
        var raw = new LinkedHashMap<String, Object>();
        raw.put(
                "machine",
                Map.of(
                        "cores", Runtime.getRuntime().availableProcessors(),
                        "java", Runtime.version().toString(),
                        "os", System.getProperty("os.name")));
        figures.forEach(each -> raw.put(each.name(), each.millis()));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Calls.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(raw));
    }
}
