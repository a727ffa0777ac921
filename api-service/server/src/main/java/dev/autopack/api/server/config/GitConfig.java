package dev.autopack.api.server.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How the service reaches the repositories of runs. */
@ConfigMapping(prefix = "api.git")
public interface GitConfig {
    /** The folder of the mirrors; they are made again when it is lost. */
    @WithDefault("mirrors")
    Path mirrorDir();

    /** Whether repositories on the file system of the server may be used. */
    @WithDefault("false")
    boolean localRepositories();

    /** How long a fetch or push may take. */
    @WithDefault("PT60S")
    Duration timeout();

    /** Files that one commit may change at most. */
    @WithDefault("5000")
    int filesMax();

    /** Bytes of a file up to which its changed lines are compared, beyond it all of them count. */
    @WithDefault("1000000")
    int compareBytesMax();
}
