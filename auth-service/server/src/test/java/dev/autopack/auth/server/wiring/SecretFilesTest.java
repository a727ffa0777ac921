package dev.autopack.auth.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {
    private static final String GOOD_KEY = "autopack_" + "k".repeat(43);

    @TempDir Path folder;

    private final List<String> problems = new ArrayList<>();
    private final SecretFiles files = new SecretFiles(problems);

    @Test
    void goodFilesAreReadWithoutTheirLineEnds() throws IOException {
        var bytes = new byte[32];
        bytes[7] = (byte) 0xfb;
        var key = write("key", Base64.getEncoder().encodeToString(bytes) + "\n");
        var password = write("password", "long enough it is\n");
        write("keys/api", GOOD_KEY + "\n");

        assertThat(files.encryptionKey(Optional.of(key)).orElseThrow()).isEqualTo(bytes);
        assertThat(files.adminPassword(Optional.of(password))).contains("long enough it is");
        assertThat(files.serviceKeys(Optional.of(folder.resolve("keys"))))
                .containsOnlyKeys(ServiceName.API);
        assertThat(problems).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingThatIsSecret() throws IOException {
        var shortKey = write("key", "c2VjcmV0");
        var shortPassword = write("password", "hush");
        write("keys/api", "not-a-key-but-secret");
        write("keys/stranger", GOOD_KEY);

        files.encryptionKey(Optional.of(shortKey));
        files.adminPassword(Optional.of(shortPassword));
        files.serviceKeys(Optional.of(folder.resolve("keys")));

        assertThat(problems)
                .containsExactly(
                        "auth.keys.encryption-key-file does not hold 32 bytes in base64",
                        "auth.bootstrap.admin-password-file holds less than 12 characters",
                        "auth.bootstrap.service-keys-dir: file 'api' does not hold an API key",
                        "auth.bootstrap.service-keys-dir: file 'stranger' is not named as a service");
        assertThat(new StartupRefused(problems))
                .hasMessageContaining("file 'api'")
                .hasMessageContaining("12 characters");
    }

    @Test
    void missingAndEmptyFilesAreProblems() throws IOException {
        files.encryptionKey(Optional.empty());
        files.encryptionKey(Optional.of(folder.resolve("nowhere")));
        files.adminPassword(Optional.of(write("password", " \n")));
        files.serviceKeys(Optional.of(folder.resolve("nowhere")));

        assertThat(problems)
                .containsExactly(
                        "auth.keys.encryption-key-file is not set",
                        "auth.keys.encryption-key-file cannot be read",
                        "auth.bootstrap.admin-password-file is empty",
                        "auth.bootstrap.service-keys-dir cannot be read");
    }

    @Test
    void twoServicesDoNotShareAKey() throws IOException {
        write("keys/api", GOOD_KEY);
        write("keys/sync", GOOD_KEY);

        files.serviceKeys(Optional.of(folder.resolve("keys")));

        assertThat(problems)
                .containsExactly("auth.bootstrap.service-keys-dir gives two services the same key");
    }

    private Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
