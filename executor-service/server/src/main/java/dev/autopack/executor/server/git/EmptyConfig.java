package dev.autopack.executor.server.git;

import java.io.File;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** A git configuration file that is never there and never written. */
final class EmptyConfig extends FileBasedConfig {
    EmptyConfig(@Nullable Config parent, FS fs) {
        super(parent, new File("no-git-settings"), fs);
    }

    @Override
    public void load() {
        // Nothing is read: see IsolatedSystem.
    }

    @Override
    public void save() {
        // Nothing is written either: JGit would keep its clock measurements here.
    }

    @Override
    public boolean isOutdated() {
        return false;
    }
}
