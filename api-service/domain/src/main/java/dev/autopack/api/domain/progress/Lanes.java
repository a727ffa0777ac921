package dev.autopack.api.domain.progress;

import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseId;
import dev.autopack.api.domain.phase.Standing;
import dev.autopack.api.domain.scope.Territory;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How many phases of a run may be worked on at once, and which of them keep apart.
 *
 * @param phases all phases of the run, asked only when some of them are worked on
 */
record Lanes(int count, Supplier<List<Phase>> phases) {
    /** One phase after the other. */
    static final Lanes ONE = new Lanes(1, List::of);

    boolean areFull(List<Standing> busy) {
        return busy.size() >= count;
    }

    /** Those that neither write nor read where the busy ones write, and the other way round. */
    List<Standing> apart(List<Standing> candidates, List<Standing> busy) {
        if (busy.isEmpty() || candidates.isEmpty()) {
            return candidates;
        }
        var territories = territories();
        var taken = busy.stream().map(one -> territory(territories, one)).toList();
        return candidates.stream()
                .filter(
                        one -> {
                            var wanted = territory(territories, one);
                            return taken.stream().allMatch(wanted::isApartFrom);
                        })
                .toList();
    }

    private Map<PhaseId, Territory> territories() {
        return phases.get().stream()
                .collect(
                        Collectors.toMap(
                                phase -> phase.key().phase(),
                                phase -> Territory.of(phase.spec().scope())));
    }

    private static Territory territory(Map<PhaseId, Territory> territories, Standing standing) {
        return territories.getOrDefault(standing.phase(), Territory.EVERYWHERE);
    }
}
