package dev.autopack.api.domain.evidence;

import java.util.List;

/** What the builder reported, and which of its probes failed. */
public record BuilderFacts(boolean succeeded, boolean probed, List<String> failedProbes) {
    public BuilderFacts {
        failedProbes = List.copyOf(failedProbes);
    }
}
