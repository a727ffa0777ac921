package dev.autopack.api.domain.progress;

import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.run.Run;

/** A phase with its run, both as they are under the lock of the run. */
public record Work(Run run, Phase phase) {}
