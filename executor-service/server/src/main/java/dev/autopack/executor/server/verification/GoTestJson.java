package dev.autopack.executor.server.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.autopack.executor.domain.verification.TestCase;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads the events that {@code go test -json} prints; other lines are passed over. */
final class GoTestJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PACKAGES_MAX = 20_000;

    private final Map<String, GoPackage> packages = new TreeMap<>();
    private int tests;

    void line(String line) {
        var from = line.indexOf("{\"");
        if (from < 0 || !line.contains("\"Action\"")) {
            return;
        }
        try {
            event(JSON.readTree(line.substring(from)));
        } catch (JsonProcessingException malformed) {
            // What a test printed may look like an event; what was one of a test shows as missing.
            return;
        }
    }

    boolean seen() {
        return !packages.isEmpty();
    }

    /** More was told than is kept. */
    boolean overflown(int most) {
        return packages.size() >= PACKAGES_MAX || tests > most;
    }

    void finish(Consumer<TestCase> sink) {
        packages.forEach((_, all) -> all.finish(sink));
    }

    private void event(JsonNode event) {
        var name = event.path("Package").asText("");
        var action = event.path("Action").asText("");
        if (name.isEmpty() || packages.size() >= PACKAGES_MAX) {
            return;
        }
        var test = event.path("Test").asText("");
        var all = packages.computeIfAbsent(Told.id(name), GoPackage::new);
        if (test.isEmpty()) {
            all.packageEvent(action, event);
        } else if (all.testEvent(Told.id(test), action, event)) {
            tests++;
        }
    }
}
