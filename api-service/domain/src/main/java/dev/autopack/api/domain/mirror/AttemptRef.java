package dev.autopack.api.domain.mirror;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;

/** Where an executor pushes the commit of an attempt. */
public record AttemptRef(String name) {
    public static AttemptRef of(AttemptKey attempt) {
        var phase = attempt.phase();
        return new AttemptRef(
                "refs/autopack/attempts/%s/%s/%d"
                        .formatted(phase.run().value(), phase.phase().value(), attempt.number()));
    }
}
