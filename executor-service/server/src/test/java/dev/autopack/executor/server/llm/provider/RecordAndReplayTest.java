package dev.autopack.executor.server.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.server.llm.cassette.CassetteModel;
import dev.autopack.executor.server.llm.cassette.RecordingModel;
import dev.autopack.executor.server.llm.cassette.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordAndReplayTest {
    private static final Secrets SECRETS = new Secrets(List.of(Dialect.KEY), List.of());

    @TempDir private Path directory;

    @ParameterizedTest
    @EnumSource
    void anExchangeIsReplayedWithoutItsProvider(Dialect dialect) {
        var request = Lab.request(dialect);
        try (var lab = new Lab()) {
            lab.server.stubFor(dialect.streamCall().willReturn(Lab.stream(dialect.stream())));
            var recorded =
                    new RecordingModel(lab.model(dialect), directory, SECRETS).answer(request);
            lab.server.stop();

            var replayed = new CassetteModel(directory).answer(request);

            assertThat(replayed).isEqualTo(recorded);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatAModelRepeatsIsNotKept(Dialect dialect) throws IOException {
        var leaking = dialect.stream().replace(" world", " " + Dialect.KEY);
        try (var lab = new Lab()) {
            lab.server.stubFor(dialect.streamCall().willReturn(Lab.stream(leaking)));

            new RecordingModel(lab.model(dialect), directory, SECRETS).answer(Lab.request(dialect));
        }

        assertThat(Files.readString(directory.resolve("r1.jsonl")))
                .contains("Hello [secret removed]")
                .doesNotContain(Dialect.KEY);
    }
}
