package dev.autopack.executor.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.server.sandbox.run.ConfinedRun;
import dev.autopack.executor.server.sandbox.run.Ending;
import dev.autopack.executor.server.sandbox.run.Job;
import dev.autopack.executor.server.sandbox.run.Spawner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTest {
    @TempDir Path place;

    @Test
    void anUnknownCommandIsMissingWithoutASandboxToo() throws IOException {
        var ending = run("no-such-command");

        assertThat(ending)
                .isEqualTo(
                        new Ending.Missing(
                                Duration.ZERO, "the command 'no-such-command' was not found"));
    }

    @Test
    void aKnownCommandRuns() throws IOException {
        assertThat(run("true")).isInstanceOf(Ending.Exited.class);
    }

    private Ending run(String command) throws IOException {
        var tree = Files.createDirectories(place.resolve("tree"));
        var path = System.getenv("PATH");
        try (var spawner = Spawner.filtering()) {
            var runs =
                    new ConfinedRun(
                            spawner, place.resolve("base"), Map.of("PATH", path), Works.ALLOWANCE);
            var job = new Job(tree, "", List.of(command), Duration.ofSeconds(30));
            return runs.of(job, new PlainConfinement(path));
        }
    }
}
