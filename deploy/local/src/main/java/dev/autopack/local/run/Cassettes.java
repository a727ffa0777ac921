package dev.autopack.local.run;

import dev.autopack.local.launch.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Recorded answers, one file per run, where the executor looks for them. */
public record Cassettes(Path folder) {

    /** There before the run is, since its first phase may be leased at once. */
    public void insert(String runId, Path cassette) {
        var target = folder.resolve(runId + ".jsonl").normalize();
        if (!target.startsWith(folder)) {
            throw new LaunchException("'%s' cannot name a run.".formatted(runId));
        }
        try {
            Files.copy(cassette, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LaunchException("The cassette " + cassette + " could not be copied.", e);
        }
    }
}
