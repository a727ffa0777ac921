package dev.autopack.api.domain.progress;

import dev.autopack.api.domain.phase.PhaseId;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the dependencies between phases mean. They point back, so one pass in order is enough. */
final class Order {
    private Order() {}

    /** Queued phases that cannot begin any more, as something that they build on has failed. */
    static Set<PhaseId> hopeless(List<Standing> ordered) {
        var lost = new HashSet<String>();
        var hopeless = new HashSet<PhaseId>();
        for (var standing : ordered) {
            boolean waitsInVain =
                    standing.state() instanceof PhaseState.Queued
                            && standing.dependsOn().stream().anyMatch(lost::contains);
            if (waitsInVain) {
                hopeless.add(standing.phase());
            }
            if (waitsInVain || standing.state() instanceof PhaseState.Failed) {
                lost.add(standing.phase().value());
            }
        }
        return hopeless;
    }

    /** Queued phases that build on nothing that is still to be done. */
    static List<Standing> released(List<Standing> ordered) {
        var passed =
                ordered.stream()
                        .filter(standing -> standing.state().isPassed())
                        .map(standing -> standing.phase().value())
                        .collect(Collectors.toSet());
        return ordered.stream()
                .filter(standing -> standing.state() instanceof PhaseState.Queued)
                .filter(standing -> passed.containsAll(standing.dependsOn()))
                .toList();
    }
}
