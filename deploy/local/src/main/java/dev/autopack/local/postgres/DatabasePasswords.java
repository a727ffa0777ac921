package dev.autopack.local.postgres;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** One random password per role, kept in a file that only this user may read. */
final class DatabasePasswords {
    static final String SUPERUSER = "postgres";
    private static final List<String> ROLES =
            List.of(
                    SUPERUSER,
                    "autopack_api_owner",
                    "autopack_api",
                    "autopack_auth_owner",
                    "autopack_auth",
                    "autopack_sync_owner",
                    "autopack_sync");
    private static final int PASSWORD_BYTES = 24;

    private final Map<String, String> byRole;

    private DatabasePasswords(Map<String, String> byRole) {
        this.byRole = byRole;
    }

    static DatabasePasswords keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new DatabaseException(
                    "The database passwords in " + file + " are not readable.", e);
        }
    }

    String of(String role) {
        var password = byRole.get(role);
        if (password == null) {
            throw new DatabaseException("There is no password for the database role " + role + ".");
        }
        return password;
    }

    /** The parameters of {@code bootstrap.sql}: setting name → password. */
    Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        byRole.forEach(
                (role, password) -> {
                    if (!role.equals(SUPERUSER)) {
                        settings.put(role.replaceFirst("_", ".") + "_password", password);
                    }
                });
        return settings;
    }

    private static DatabasePasswords read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var byRole = new LinkedHashMap<String, String>();
        for (var role : ROLES) {
            var password = properties.getProperty(role);
            if (password == null || password.isBlank()) {
                throw new DatabaseException("%s has no password for %s.".formatted(file, role));
            }
            byRole.put(role, password);
        }
        return new DatabasePasswords(byRole);
    }

    private static void write(Path file) throws IOException {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (var role : ROLES) {
            var bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            text.append(role).append('=').append(password).append('\n');
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        createForOwnerOnly(file);
        Files.writeString(file, text);
    }

    private static void createForOwnerOnly(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            var mode = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(mode));
        }
    }
}
