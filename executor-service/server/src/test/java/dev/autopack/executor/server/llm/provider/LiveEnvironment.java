package dev.autopack.executor.server.llm.provider;

import dev.autopack.auth.guard.fixture.AuthFixture;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** One provider, an identity service, and an API that is away. */
public final class LiveEnvironment implements QuarkusTestResourceLifecycleManager {
    private final AuthFixture auth = AuthFixture.create();
    private final Lab lab = new Lab();

    @Override
    public Map<String, String> start() {
        lab.server.stubFor(
                Dialect.OPENAI.streamCall().willReturn(Lab.stream(Dialect.OPENAI.stream())));
        try {
            var place = Files.createTempDirectory("live");
            var key = Files.writeString(place.resolve("key"), Dialect.KEY);
            var settings = new HashMap<>(auth.start());
            settings.put("executor.api.url", "http://127.0.0.1:1");
            settings.put("executor.work.directory", place.resolve("work").toString());
            settings.put("executor.model.mode", "live");
            settings.put("executor.model.providers.\"openai\".key-file", key.toString());
            settings.put(
                    "executor.model.providers.\"openai\".base-url", lab.server.baseUrl() + "/v1/");
            settings.put("executor.model.record-directory", place.resolve("recorded").toString());
            return settings;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void stop() {
        lab.close();
        auth.close();
    }
}
