package dev.autopack.local.state;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The services in the order in which they start. */
public enum Service {
    AUTH(8100, new Heap(80, 12), true),
    API(8000, new Heap(160, 24), true),
    EXECUTOR(8300, new Heap(192, 24), false),
    SYNC(8200, new Heap(80, 12), true);

    private final int defaultPort;
    private final Heap heap;
    private final boolean database;

    /**
     * In megabytes: the most it may take, and the part for new objects, which is all touched soon
     * and so decides how much memory an idle service holds.
     */
    record Heap(int most, int young) {}

    Service(int defaultPort, Heap heap, boolean database) {
        this.defaultPort = defaultPort;
        this.heap = heap;
        this.database = database;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int defaultPort() {
        return defaultPort;
    }

    public Heap heap() {
        return heap;
    }

    public boolean hasDatabase() {
        return database;
    }

    /** The services that must be ready before this one starts. */
    public List<Service> needs() {
        return this == AUTH ? List.of() : List.of(AUTH);
    }

    public static String words() {
        return Arrays.stream(values()).map(Service::word).collect(Collectors.joining(", "));
    }
}
