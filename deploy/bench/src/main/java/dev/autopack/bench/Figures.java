package dev.autopack.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Raw times in nanoseconds, in the order in which they were taken. */
final class Figures {
    private static final double NANOS_PER_MILLI = 1e6;

    private final String name;
    private final List<Long> nanos = new ArrayList<>();

    Figures(String name) {
        this.name = name;
    }

    void add(long duration) {
        nanos.add(duration);
    }

    String name() {
        return name;
    }

    List<Double> millis() {
        return nanos.stream().map(each -> each / NANOS_PER_MILLI).toList();
    }

    /** The nearest-rank percentile, in milliseconds. */
    double percentile(double percent) {
        var sorted = new ArrayList<>(millis());
        Collections.sort(sorted);
        var rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-34s n=%-5d min %7.2f  median %7.2f  p90 %7.2f  p99 %7.2f  max %7.2f ms",
                name,
                nanos.size(),
                percentile(0),
                percentile(50),
                percentile(90),
                percentile(99),
                percentile(100));
    }
}
