package dev.autopack.verify.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a server sets of its framework. */
final class FrameworkSettings {
    private FrameworkSettings() {}

    static String rows(Path applicationProperties) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(applicationProperties)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sorted = new TreeMap<String, String>();
        properties.forEach((name, value) -> sorted.put(name.toString(), value.toString()));
        return sorted.entrySet().stream()
                .map(
                        e ->
                                "| `%s` | `%s` |%n"
                                        .formatted(e.getKey(), e.getValue().replace("|", "\\|")))
                .collect(Collectors.joining());
    }
}
