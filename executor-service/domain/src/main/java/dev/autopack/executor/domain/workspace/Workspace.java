package dev.autopack.executor.domain.workspace;

import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;

/** One attempt's view of the repository; closing it gives its work tree back. */
public interface Workspace extends AutoCloseable {
    Base base();

    BaseFiles files();

    /** Paths of the base below a prefix, sorted, at most so many. */
    List<String> list(String prefix, int most);

    /**
     * Writes a commit into the object database, with the base as its only parent; nothing else
     * changes.
     */
    String commit(ChangeSet change, String subject, SequencedMap<String, String> trailers);

    /** The tree of a commit, which is the same for commits with the same files. */
    String tree(String commit);

    /** A commit against the base, as git prints it; at most so many characters. */
    String diff(String commit, int most);

    /** A work tree that holds exactly the commit; the one before is gone. */
    Path checkout(String commit);

    /** Pushes the commit to a ref of the attempt; pushing again changes nothing. */
    void push(String commit, String ref);

    @Override
    void close();
}
