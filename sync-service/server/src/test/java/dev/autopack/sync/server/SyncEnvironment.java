package dev.autopack.sync.server;

import dev.autopack.auth.guard.fixture.AuthFixture;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Identity, and docs folders as projects may have them. */
public class SyncEnvironment implements QuarkusTestResourceLifecycleManager {
    private static final String BUILDS =
            """
            # Build history

            ## INDEX
            | Timestamp | Build | Title | Notes |
            |---|---|---|---|
            | 2026-01-02 | BUILD-2 | Second | by row only |
            | 2026-01-02 | P0 Reliability | x | y |

            ## BUILD-1
            text
            ## BUILD-1 again
            more
            """;

    private final AuthFixture auth = AuthFixture.create();

    @Override
    public Map<String, String> start() {
        try {
            var settings = new HashMap<>(auth.start());
            var root = Files.createTempDirectory("sync-test");
            settings.put("sync.projects.shop", shop(root).toString());
            settings.put("sync.projects.leaky", leaky(root).toString());
            settings.put("sync.projects.gone", root.resolve("gone").toString());
            settings.put("sync.limits.skipped-listed-max", "1");
            return settings;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path shop(Path root) throws IOException {
        var docs = Files.createDirectories(root.resolve("shop/docs"));
        Files.writeString(docs.resolve("BUILD_HISTORY.md"), BUILDS);
        Files.writeString(docs.resolve("DEBUG_LOG.md"), "### DBG-1\ntext\n");
        return docs;
    }

    private static Path leaky(Path root) throws IOException {
        var docs = Files.createDirectories(root.resolve("leaky/docs"));
        var secret = Files.writeString(root.resolve("secret.md"), "## BUILD-1\nsecret\n");
        Files.createSymbolicLink(docs.resolve("BUILD_HISTORY.md"), secret);
        return docs;
    }

    @Override
    public void stop() {
        auth.close();
    }
}
