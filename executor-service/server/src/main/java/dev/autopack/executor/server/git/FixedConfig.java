package dev.autopack.executor.server.git;

import java.io.File;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** Git configuration that comes from no file and goes to none. */
final class FixedConfig extends FileBasedConfig {
    private static final String FILE_TIMES = "1 seconds";

    FixedConfig(@Nullable Config parent, FS fs) {
        super(parent, new File("no-git-settings"), fs);
        // A push into a local repository must not start cleaning up there.
        setBoolean("receive", null, "autogc", false);
        setInt("gc", null, "auto", 0);
    }

    // JGit would otherwise find out by writing probe files into whatever repository it opens.
    @Override
    public @Nullable String getString(String section, @Nullable String subsection, String name) {
        if (section.equals("filesystem")) {
            return name.equals("timestampResolution") || name.equals("minRacyThreshold")
                    ? FILE_TIMES
                    : null;
        }
        return super.getString(section, subsection, name);
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
