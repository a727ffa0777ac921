package dev.autopack.local.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The services in the order in which they start. */
public enum Service {
    AUTH(8100, 80, 12, true),
    API(8000, 160, 24, true),
    EXECUTOR(8300, 192, 24, false),
    SYNC(8200, 80, 12, true);

    private final int defaultPort;
    private final int heapMegabytes;
    private final int youngMegabytes;
    private final boolean database;

    Service(int defaultPort, int heapMegabytes, int youngMegabytes, boolean database) {
        this.defaultPort = defaultPort;
        this.heapMegabytes = heapMegabytes;
        this.youngMegabytes = youngMegabytes;
        this.database = database;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int defaultPort() {
        return defaultPort;
    }

    public int heapMegabytes() {
        return heapMegabytes;
    }

    /** The part for new objects: all of it is touched soon, so an idle service holds it. */
    public int youngMegabytes() {
        return youngMegabytes;
    }

    public boolean hasDatabase() {
        return database;
    }

    public static String words() {
        return Arrays.stream(values()).map(Service::word).collect(Collectors.joining(", "));
    }
}
