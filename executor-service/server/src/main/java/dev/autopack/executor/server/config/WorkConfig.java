package dev.autopack.executor.server.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How the executor takes work and where it keeps what it works on. */
@ConfigMapping(prefix = "executor.work")
public interface WorkConfig {
    /** Mirrors, work trees and remembered baselines; all of it can be made again. */
    @WithDefault(".autopack/executor")
    Path directory();

    /** Phases worked on at once by one executor. */
    @WithDefault("4")
    int phasesMax();

    /** The executor's name in leases and logs; by default host and process. */
    Optional<String> name();

    /** How long one request for work may wait at the API. */
    @WithDefault("PT20S")
    Duration leaseWait();

    /** The longest pause between two tries while the API is away. */
    @WithDefault("PT10S")
    Duration pauseMax();

    /** How long phases may take to let go when the executor is asked to stop. */
    @WithDefault("PT10S")
    Duration stopWait();

    /**
     * After so many phases in a row that failed through this executor's own surroundings, it rests.
     */
    @WithDefault("5")
    int breakerFailures();

    /** How long it rests then before it tries a single phase. */
    @WithDefault("PT5M")
    Duration breakerRest();
}
