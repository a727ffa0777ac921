package dev.autopack.local.stack;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Settings of services as variables of their environment. */
public final class ServiceSettings {
    /** Without it the C library keeps a pool of memory for each of many threads. */
    public static final Map<String, String> OF_EACH = Map.of("MALLOC_ARENA_MAX", "2");

    private ServiceSettings() {}

    /** {@code quarkus.http.port} → {@code QUARKUS_HTTP_PORT}. */
    public static Map<String, String> variables(Map<String, String> settings) {
        var variables = new TreeMap<String, String>();
        settings.forEach((name, value) -> variables.put(variable(name), value));
        return variables;
    }

    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
