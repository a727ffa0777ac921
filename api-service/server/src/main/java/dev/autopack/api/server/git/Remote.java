package dev.autopack.api.server.git;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** A repository of a run, near or far, for as long as it is looked at. */
interface Remote extends AutoCloseable {
    /** What became of a branch that was to be moved. */
    enum Pushed {
        DONE,
        CONFLICT,
        UNCONFIRMED
    }

    /** Those of the wanted refs that it has; their commits can be read afterwards. */
    Map<String, ObjectId> fetch(List<String> wanted) throws IOException;

    /** Compare and swap: the branch must be at {@code from}, or absent if that is. */
    Pushed push(String branch, Optional<ObjectId> from, ObjectId to) throws IOException;

    /** Where fetched commits are read. */
    Repository objects();

    @Override
    void close();
}
