package dev.autopack.api.domain.landing;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Landings that were decided and are not finished. */
public interface LandingStore {
    void add(Landing landing, Instant at);

    Optional<Landing> find(AttemptKey attempt);

    /** The landing is over, one way or the other. */
    void close(AttemptKey attempt);

    /** Those decided before an instant that are not over, oldest first. */
    List<Landing> open(Instant before, int limit);
}
