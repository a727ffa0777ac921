package dev.autopack.executor.server.sandbox;

import dev.autopack.executor.server.sandbox.group.ControlGroups;
import dev.autopack.executor.server.sandbox.run.Allowance;
import dev.autopack.executor.server.sandbox.run.ConfinedRun;
import dev.autopack.executor.server.sandbox.run.Confinement;
import dev.autopack.executor.server.sandbox.run.Spawner;
import dev.autopack.executor.server.sandbox.watch.Bounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Whether a confinement is to be had on the machine that runs the tests. */
final class Works {
    static final Allowance ALLOWANCE =
            new Allowance(
                    new Bounds(1L << 30, 512, 256L << 20, 20_000, 64L << 20), ControlGroups.none());

    private Works() {}

    static boolean here(Confinement confinement) {
        try (var spawner = Spawner.filtering()) {
            var place = Files.createTempDirectory("sandbox");
            var run =
                    new ConfinedRun(
                            spawner, place, Map.of("PATH", System.getenv("PATH")), ALLOWANCE);
            return new SandboxChoice(run, place, Duration.ofSeconds(10))
                    .firstThatWorks(List.of(confinement))
                    .isPresent();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
