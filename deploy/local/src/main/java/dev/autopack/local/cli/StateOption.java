package dev.autopack.local.cli;

import dev.autopack.local.state.StateFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the stack keeps its state. */
final class StateOption {
    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            description = "Folder of everything that is kept (AUTOPACK_STATE; default: .autopack)",
            defaultValue = "${env:AUTOPACK_STATE}")
    private @Nullable Path folder;

    StateFolder folder() {
        return StateFolder.at(folder == null ? home().resolve(".autopack") : folder);
    }

    private static Path home() {
        return Path.of(System.getProperty("autopack.home", "."));
    }
}
