package dev.autopack.local.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The services in the order in which they start. */
public enum Service {
    AUTH(8100, 96, true),
    API(8000, 160, true),
    EXECUTOR(8300, 160, false),
    SYNC(8200, 96, true);

    private final int defaultPort;
    private final int heapMegabytes;
    private final boolean database;

    Service(int defaultPort, int heapMegabytes, boolean database) {
        this.defaultPort = defaultPort;
        this.heapMegabytes = heapMegabytes;
        this.database = database;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int defaultPort() {
        return defaultPort;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    boolean hasDatabase() {
        return database;
    }

    /** The services that must be ready before this one starts. */
    List<Service> needs() {
        return this == AUTH ? List.of() : List.of(AUTH);
    }

    public static String words() {
        return Arrays.stream(values()).map(Service::word).collect(Collectors.joining(", "));
    }
}
