package dev.autopack.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir Path folder;

    @Test
    void a_secret_is_made_once_and_only_this_user_reads_it() throws IOException {
        var file = secrets().adminPassword();
        var first = Files.readString(file);
        assertThat(first).hasSizeGreaterThanOrEqualTo(20);
        assertThat(Files.readString(secrets().adminPassword())).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(file))
                .containsOnly(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void each_service_but_auth_has_a_key_of_its_own() throws IOException {
        try (var keys = Files.list(secrets().serviceKeys())) {
            assertThat(keys)
                    .hasSize(3)
                    .allSatisfy(key -> assertThat(key).content().matches("autopack_[\\w-]{43}"))
                    .extracting(key -> key.getFileName().toString())
                    .containsExactlyInAnyOrder("api", "executor", "sync");
        }
    }

    @Test
    void the_encryption_key_is_32_bytes() throws IOException {
        var key = Files.readString(secrets().encryptionKey());
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }

    private Secrets secrets() {
        return new Secrets(StateFolder.at(folder), new SecureRandom());
    }
}
