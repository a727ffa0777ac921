package dev.autopack.api.server;

import dev.autopack.auth.guard.fixture.AuthFixture;
import dev.autopack.local.postgres.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** A real PostgreSQL and a stand-in for auth-service, for all tests of one start of the server. */
public class ApiEnvironment implements QuarkusTestResourceLifecycleManager {
    private final AuthFixture auth = AuthFixture.create();
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            database = EmbeddedDatabase.start(Files.createTempDirectory("autopack-api-test"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new HashMap<>(database.serviceSettings("api"));
        settings.putAll(auth.start());
        settings.put("autopack.db.bootstrap", "true");
        settings.put("api.lease.duration", "PT5S");
        return settings;
    }

    @Override
    public void stop() {
        auth.close();
        if (database != null) {
            database.close();
        }
    }
}
