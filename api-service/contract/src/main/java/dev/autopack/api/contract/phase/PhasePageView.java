package dev.autopack.api.contract.phase;

import java.util.List;

/** One page of phases, in the order of their tiers and indices. */
public record PhasePageView(
        List<PhaseView> items, long total, int page, int pageSize, boolean hasNext) {}
