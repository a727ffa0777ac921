package dev.autopack.local.state;

import dev.autopack.local.launch.LaunchException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets, made once, in files that only this user may read. */
public final class Secrets {
    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 15;

    private final Path folder;
    private final SecureRandom random;

    public Secrets(StateFolder state, SecureRandom random) {
        this.folder = state.secrets();
        this.random = random;
    }

    /** One file per service, named like it, with its API key. */
    public Path serviceKeys() {
        var keys = folder.resolve("service-keys");
        for (var service : Service.values()) {
            if (service != Service.AUTH) {
                keep(keys.resolve(service.word()), "autopack_", KEY_BYTES);
            }
        }
        return keys;
    }

    public Path serviceKey(Service service) {
        return serviceKeys().resolve(service.word());
    }

    public Path adminPassword() {
        return keep(folder.resolve("admin-password"), "", PASSWORD_BYTES);
    }

    /** With it auth-service seals its signing keys in the database. */
    public Path encryptionKey() {
        var file = folder.resolve("encryption-key");
        if (!Files.exists(file)) {
            write(file, Base64.getEncoder().encodeToString(bytes(KEY_BYTES)));
        }
        return file;
    }

    private Path keep(Path file, String prefix, int bytes) {
        if (!Files.exists(file)) {
            var encoder = Base64.getUrlEncoder().withoutPadding();
            write(file, prefix + encoder.encodeToString(bytes(bytes)));
        }
        return file;
    }

    private byte[] bytes(int count) {
        var value = new byte[count];
        random.nextBytes(value);
        return value;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                var mode = PosixFilePermissions.fromString("rw-------");
                Files.createFile(file, PosixFilePermissions.asFileAttribute(mode));
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new LaunchException("The secret " + file + " could not be written.", e);
        }
    }
}
