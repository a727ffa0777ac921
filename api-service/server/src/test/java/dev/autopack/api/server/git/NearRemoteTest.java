package dev.autopack.api.server.git;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class NearRemoteTest extends RemoteContract {
    @Override
    Remote open() throws IOException {
        return NearRemote.open(folder.resolve("remote.git").toFile());
    }

    @Test
    void aFolderWithoutRepositoryIsRefused() {
        assertThatThrownBy(() -> NearRemote.open(folder.toFile())).isInstanceOf(IOException.class);
    }
}
