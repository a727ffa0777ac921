package dev.autopack.executor.domain.workspace;

import dev.autopack.executor.domain.change.BaseFiles;
import java.nio.file.Path;
import java.util.List;

/** One attempt's view of the repository; closing it gives its work tree back. */
public interface Workspace extends Commits, AutoCloseable {
    Base base();

    BaseFiles files();

    /** Paths of the base below a prefix, sorted, at most so many. */
    List<String> list(String prefix, int most);

    /** A work tree that holds exactly the commit; the one before is gone. */
    Path checkout(String commit);

    /** Pushes the commit to a ref of the attempt; pushing again changes nothing. */
    void push(String commit, String ref);

    @Override
    void close();
}
