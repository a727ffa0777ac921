package dev.autopack.api.domain.progress;

import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.run.Run;
import java.time.Instant;

/** Is told of each phase that is complete, in the transaction that made it so. */
@FunctionalInterface
public interface Completed {
    void note(Run run, Phase complete, Instant now);
}
