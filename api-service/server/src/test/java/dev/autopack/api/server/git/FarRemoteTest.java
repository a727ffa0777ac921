package dev.autopack.api.server.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Through a transport, although the repository happens to be near. */
class FarRemoteTest extends RemoteContract {
    @Override
    Remote open() throws IOException {
        var config = new TestGitConfig(folder.resolve("mirrors"), true);
        var address = folder.resolve("remote.git").toUri().toString();
        return new Remotes(config).mirrored(RepositoryUrl.of(address, true).orElseThrow());
    }

    @Test
    void aLostMirrorIsMadeAgain() throws IOException {
        try (var remote = open()) {
            assertThat(remote.fetch(List.of("refs/heads/main"))).hasSize(1);
        }
        // Moved rather than deleted file by file: git may still be busy in it.
        Files.move(folder.resolve("mirrors"), folder.resolve("lost"));

        try (var remote = open()) {
            assertThat(remote.fetch(List.of("refs/heads/main"))).hasSize(1);
        }
    }
}
