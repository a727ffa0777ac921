package dev.autopack.executor.domain.routing;

import dev.autopack.executor.domain.catalogue.ModelName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Models from the first to the last resort: one rung for each step, the last for all further. */
record Ladder(List<ModelName> rungs) {
    Ladder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException("a ladder needs a rung");
        }
        descent(rungs)
                .ifPresent(
                        model -> {
                            throw new IllegalArgumentException(
                                    "%s comes back after a later rung; a ladder never goes down"
                                            .formatted(model));
                        });
    }

    // A model that comes back after another one would be a step down.
    private static Optional<ModelName> descent(List<ModelName> rungs) {
        var left = new HashSet<ModelName>();
        for (var at = 1; at < rungs.size(); at++) {
            if (rungs.get(at).equals(rungs.get(at - 1))) {
                continue;
            }
            left.add(rungs.get(at - 1));
            if (left.contains(rungs.get(at))) {
                return Optional.of(rungs.get(at));
            }
        }
        return Optional.empty();
    }

    /** The first model for so many steps, each of the others for one. */
    Ladder holdingFirst(int steps) {
        var held = new ArrayList<>(Collections.nCopies(steps, rungs.getFirst()));
        var distinct = new LinkedHashSet<>(rungs);
        distinct.removeFirst();
        held.addAll(distinct);
        return new Ladder(held);
    }

    /** The rung of a step, else the nearest above that is open, else the nearest below. */
    OptionalInt climb(int step, Predicate<ModelName> open) {
        var start = at(step);
        var above =
                IntStream.range(start, rungs.size())
                        .filter(rung -> open.test(rungs.get(rung)))
                        .findFirst();
        return above.isPresent()
                ? above
                : IntStream.range(0, start).filter(rung -> open.test(rungs.get(rung))).max();
    }

    int at(int step) {
        return Math.min(step, rungs.size() - 1);
    }

    boolean leavesItsFirstProvider() {
        return !rungs.getLast().provider().equals(rungs.getFirst().provider());
    }
}
