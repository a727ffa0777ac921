package dev.autopack.api.domain.landing;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Landings that live as long as their test. */
public final class InMemoryLandingStore implements LandingStore {
    private final Map<AttemptKey, Landing> landings = new LinkedHashMap<>();
    private final Map<AttemptKey, Instant> open = new LinkedHashMap<>();

    @Override
    public void add(Landing landing, Instant at) {
        landings.put(landing.attempt(), landing);
        open.put(landing.attempt(), at);
    }

    @Override
    public Optional<Landing> find(AttemptKey attempt) {
        return Optional.ofNullable(landings.get(attempt));
    }

    @Override
    public void close(AttemptKey attempt) {
        open.remove(attempt);
    }

    @Override
    public List<Landing> open(Instant before, int limit) {
        return landings.values().stream()
                .filter(landing -> isOpen(landing, before))
                .limit(limit)
                .toList();
    }

    private boolean isOpen(Landing landing, Instant before) {
        return Optional.ofNullable(open.get(landing.attempt()))
                .filter(at -> at.isBefore(before))
                .isPresent();
    }
}
