package dev.autopack.auth.server;

import dev.autopack.local.postgres.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL and the operator's secret files. */
public class AuthEnvironment implements QuarkusTestResourceLifecycleManager {
    public static final String ADMIN_PASSWORD = "first-password-of-admin";

    private @Nullable EmbeddedDatabase database;
    private @Nullable Path folder;

    /** The key that the launcher would have made for the service. */
    public static String serviceKey(String service) {
        return "autopack_"
                + (service + "-0123456789012345678901234567890123456789012").substring(0, 43);
    }

    @Override
    public Map<String, String> start() {
        try {
            var secrets = Files.createTempDirectory("auth-test");
            folder = secrets;
            database = EmbeddedDatabase.start(secrets.resolve("postgres"), 0);
            var settings = new HashMap<>(database.serviceSettings("auth"));
            settings.putAll(secrets(secrets));
            settings.put("autopack.db.bootstrap", "1");
            return settings;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> secrets(Path folder) throws IOException {
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
        var keyFile = Files.writeString(folder.resolve("encryption-key"), key + "\n");
        var password = Files.writeString(folder.resolve("admin-password"), ADMIN_PASSWORD + "\n");
        var keys = Files.createDirectory(folder.resolve("service-keys"));
        for (var service : List.of("api", "executor", "sync")) {
            Files.writeString(keys.resolve(service), serviceKey(service) + "\n");
        }
        return Map.of(
                "auth.keys.encryption-key-file",
                keyFile.toString(),
                "auth.bootstrap.admin-password-file",
                password.toString(),
                "auth.bootstrap.service-keys-dir",
                keys.toString());
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
        if (folder != null) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
