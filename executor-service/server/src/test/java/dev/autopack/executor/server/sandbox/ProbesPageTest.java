package dev.autopack.executor.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.server.sandbox.probe.Probe;
import dev.autopack.executor.server.sandbox.probe.Probes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProbesPageTest {
    private static final Path PAGE = Path.of("../../docs/sandbox.md");

    @Test
    void thePageNamesEveryProbe() throws IOException {
        var names = Probes.all().stream().map(Probe::name).toList();

        assertThat(names).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        assertThat(Files.readString(PAGE)).contains(names);
    }
}
