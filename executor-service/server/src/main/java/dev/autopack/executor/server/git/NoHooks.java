package dev.autopack.executor.server.git;

import java.io.File;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.jspecify.annotations.Nullable;

/** A file system on which no repository has a hook; a push would else run one of the mirror's. */
final class NoHooks extends FS_POSIX {
    private static final @Nullable File NONE = null;

    @Override
    public FS newInstance() {
        return new NoHooks();
    }

    @Override
    public @Nullable File findHook(Repository repository, String name) {
        return NONE;
    }
}
