package dev.autopack.executor.server.sandbox.watch;

import java.io.IOException;
import java.util.Optional;

/** One look at a running job. */
interface Look {
    /** What the job took too much of, if it did. */
    Optional<Excess> now() throws IOException;
}
