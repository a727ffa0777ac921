package dev.autopack.api.contract.run;

import java.util.List;

/** One page of runs, newest first. */
public record RunListView(List<RunSummaryView> runs, long total, int limit, int offset) {}
