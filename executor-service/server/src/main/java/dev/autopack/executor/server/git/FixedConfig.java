package dev.autopack.executor.server.git;

import java.io.File;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** Git configuration that comes from no file and goes to none. */
final class FixedConfig extends FileBasedConfig {
    FixedConfig(@Nullable Config parent, FS fs) {
        super(parent, new File("no-git-settings"), fs);
        // A push into a local repository must not start cleaning up there.
        setBoolean("receive", null, "autogc", false);
        setInt("gc", null, "auto", 0);
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
