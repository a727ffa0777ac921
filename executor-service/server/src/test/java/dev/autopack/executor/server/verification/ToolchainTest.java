package dev.autopack.executor.server.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolchainTest {
    @TempDir Path folder;

    @Test
    void anotherVersionOfAToolIsAnotherToolchain() throws IOException {
        install("go", "1");
        var before = Toolchain.in(folder).identity();

        install("go", "1.1");

        assertThat(Toolchain.in(folder).identity()).isNotEqualTo(before).contains("go");
    }

    @Test
    void aToolThatIsNotThereHasNoIdentity() {
        assertThat(Toolchain.in(folder).identity()).isEmpty();
    }

    private void install(String name, String content) throws IOException {
        var tool = Files.writeString(folder.resolve(name), content);
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
