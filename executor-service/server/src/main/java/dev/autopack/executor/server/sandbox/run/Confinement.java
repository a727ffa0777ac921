package dev.autopack.executor.server.sandbox.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One technique to confine a command. */
public interface Confinement {
    /** What the operator calls it. */
    String name();

    /**
     * The command that runs the job confined.
     *
     * @param base an empty folder of the executor, out of the job's reach, for this run only
     */
    List<String> wrap(Job job, Path base) throws IOException;

    /** Whether the job's command came to run, as seen from outside of its reach. */
    Start startOf(Path base) throws IOException;

    /** How the processes of a job hang together. */
    Family family();

    /** What ends with what. */
    enum Family {
        /** All end with the first child of the process that was started. */
        ONE,
        /** Each ends for itself, and who left its parent is not found again. */
        LOOSE
    }

    /** How far a run came. */
    enum Start {
        BROKEN,
        MISSING,
        STARTED
    }
}
