package dev.autopack.executor.server.git;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far the executor goes with git repositories. */
@ConfigMapping(prefix = "executor.git")
interface GitConfig {
    /** The longest fetch or push. */
    @WithDefault("PT2M")
    Duration transferTimeout();

    /** The largest single file of a check-out, in bytes. */
    @WithDefault("104857600")
    long fileBytesMax();

    /** All files of a check-out together, in bytes. */
    @WithDefault("2147483648")
    long treeBytesMax();

    /** The largest file that is shown to a builder as text, in bytes. */
    @WithDefault("1048576")
    int textBytesMax();

    /** How many work trees wait, checked out, for the next attempt on their repository. */
    @WithDefault("4")
    int idleTreesMax();
}
