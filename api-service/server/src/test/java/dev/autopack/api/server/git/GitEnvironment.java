package dev.autopack.api.server.git;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** Lets the server use repositories of the test's own file system. */
public class GitEnvironment implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try {
            var mirrors = Files.createTempDirectory("autopack-mirrors");
            return Map.of(
                    "api.git.local-repositories", "true", "api.git.mirror-dir", mirrors.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The folder is in the system's temporary one.
    }
}
