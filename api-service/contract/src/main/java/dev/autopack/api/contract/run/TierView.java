package dev.autopack.api.contract.run;

import dev.autopack.api.contract.phase.PhaseView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tier; {@code cleanliness} is {@code clean} or {@code not_clean}. */
public record TierView(
        long id,
        String tierId,
        String name,
        @Nullable String description,
        TierStatus state,
        int tierIndex,
        String cleanliness,
        int minorIssuesCount,
        int majorIssuesCount,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        List<PhaseView> phases) {}
