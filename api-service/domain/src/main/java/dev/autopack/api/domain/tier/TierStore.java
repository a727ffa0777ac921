package dev.autopack.api.domain.tier;

import dev.autopack.api.domain.run.RunId;
import java.util.List;

/** The tiers of runs, in the order of their index. */
public interface TierStore {
    /** Gives the tiers back with their numbers. */
    List<Tier> addAll(List<Tier> tiers);

    List<Tier> of(RunId run);

    void save(Tier tier);
}
