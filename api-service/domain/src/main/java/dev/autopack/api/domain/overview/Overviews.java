package dev.autopack.api.domain.overview;

import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.run.RunId;
import java.util.List;
import java.util.Optional;

/** Lists over all runs, each page in a fixed number of queries. */
public interface Overviews {
    /** Newest first. */
    List<RunSummary> runs(Window window);

    long runCount();

    /** In the order of run, tier and index. */
    List<Phase> phases(Optional<RunId> run, Window window);

    long phaseCount(Optional<RunId> run);
}
