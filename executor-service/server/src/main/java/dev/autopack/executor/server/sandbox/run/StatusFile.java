package dev.autopack.executor.server.sandbox.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The word that a set-up script leaves outside of the sandbox before the command runs. */
public final class StatusFile {
    private StatusFile() {}

    public static Path in(Path base) {
        return base.resolve("status");
    }

    public static Confinement.Start read(Path base) throws IOException {
        var file = in(base);
        if (!Files.exists(file)) {
            return Confinement.Start.BROKEN;
        }
        return switch (Files.readString(file).strip()) {
            case "started" -> Confinement.Start.STARTED;
            case "missing" -> Confinement.Start.MISSING;
            default -> Confinement.Start.BROKEN;
        };
    }
}
