package dev.autopack.executor.server.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** As whom the executor runs. */
enum User {
    /** Owns the machine's devices and settings, so that more must be closed to its commands. */
    ROOT,
    OTHER;

    private static final Path OWN_PROCESS = Path.of("/proc/self");

    static User own() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(OWN_PROCESS, "unix:uid"))
                    ? ROOT
                    : OTHER;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
            return OTHER;
        }
    }
}
