package dev.autopack.executor.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {
    // Moving a chain into a folder, again and again, nests more deeply than any path can tell.
    private static final int CHAINS = 20;
    private static final int CHAIN_DEPTH = 150;

    @TempDir Path parent;

    @Test
    void aTreeThatIsDeeperThanAnyPathIsRemoved() throws IOException {
        var scratch = ScratchFolder.in(parent, "tree");
        var top = scratch.path().resolve("top");
        Files.createDirectories(top);
        for (var i = 0; i < CHAINS; i++) {
            var chain = scratch.path().resolve("chain");
            var deepest = Files.createDirectories(chain.resolve("d/".repeat(CHAIN_DEPTH)));
            Files.move(top, deepest.resolve("d"));
            Files.move(chain, top);
        }

        scratch.close();

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void closedFoldersAndLinksAreRemovedAndWhatLinksPointAtStays() throws IOException {
        var kept = Files.writeString(parent.resolve("kept"), "kept");
        var scratch = ScratchFolder.in(parent, "tree");
        var closed = Files.createDirectories(scratch.path().resolve("a/b"));
        Files.writeString(closed.resolve("file"), "gone");
        Files.createSymbolicLink(scratch.path().resolve("a/link"), parent);
        Files.createDirectory(scratch.path().resolve("raised-0"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));

        scratch.close();

        assertThat(parent).isDirectoryContaining(kept::equals);
        assertThat(scratch.path()).doesNotExist();
    }
}
