package dev.autopack.executor.server.sandbox.probe;

import java.util.List;
import java.util.stream.Stream;

/** All attempts. */
public final class Probes {
    private Probes() {}

    public static List<Probe> all() {
        return Stream.of(
                        SecretProbes.ALL,
                        NetworkProbes.ALL,
                        FileProbes.ALL,
                        KernelProbes.ALL,
                        LifeProbes.ALL,
                        AppetiteProbes.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
