package dev.autopack.executor.server.schedule;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import dev.autopack.auth.guard.fixture.AuthFixture;
import dev.autopack.executor.server.git.RemoteRepository;
import dev.autopack.executor.server.git.RemoteRepository.Entry;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The same world as {@link ExecutorEnvironment}, with a provider instead of a cassette. */
public final class LiveAttemptEnvironment implements QuarkusTestResourceLifecycleManager {
    private static final String BUILT =
            """
            {"summary":"friendlier","files":[{"path":"greeting.txt","mode":"modify",
             "new_content":"hello\\n"}]}
            """;
    private static final String APPROVED =
            """
            {"approved": true, "issues": [], "summary": "it says hello"}
            """;
    private static final String STREAM =
            """
            data: {"id":"c-1","model":"gpt-5-2026","choices":[{"index":0,"delta":{"content":%s},"finish_reason":null}],"usage":null}

            data: {"id":"c-1","model":"gpt-5-2026","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":null}

            data: {"id":"c-1","model":"gpt-5-2026","choices":[],"usage":{"prompt_tokens":%d,"completion_tokens":20,"total_tokens":%d}}

            data: [DONE]

            """;

    private final AuthFixture auth = AuthFixture.create();
    private final WireMockServer provider = new WireMockServer(wireMockConfig().dynamicPort());
    private FakeApi api;
    private RemoteRepository remote;

    @Override
    public Map<String, String> start() {
        try {
            var place = Files.createTempDirectory("live-attempt");
            provider.start();
            provider.stubFor(answer(BUILT, 132));
            provider.stubFor(answer(APPROVED, 60).withRequestBody(containing("You audit")));
            api = new FakeApi();
            remote = RemoteRepository.create(place.resolve("remote.git"));
            remote.commit(
                    "main",
                    Entry.file("greeting.txt", "hi\n"),
                    Entry.program("run-tests.sh", ExecutorEnvironment.TESTS));
            api.offer(ExecutorEnvironment.lease(remote.url()));
            return settings(place);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void stop() {
        remote.close();
        api.close();
        provider.stop();
        auth.close();
    }

    private Map<String, String> settings(Path place) throws IOException {
        var key = Files.writeString(place.resolve("key"), "test-key-of-the-provider");
        var settings = new HashMap<>(auth.start());
        settings.put("executor.api.url", api.url());
        settings.put("executor.work.directory", place.resolve("work").toString());
        settings.put("executor.model.mode", "live");
        settings.put("executor.model.providers.\"openai\".key-file", key.toString());
        settings.put("executor.model.providers.\"openai\".base-url", provider.baseUrl() + "/v1/");
        return settings;
    }

    private static MappingBuilder answer(String text, int promptTokens)
            throws JsonProcessingException {
        var quoted = new ObjectMapper().writeValueAsString(text);
        return post(urlEqualTo("/v1/chat/completions"))
                .willReturn(
                        ok(STREAM.formatted(quoted, promptTokens, promptTokens + 20))
                                .withHeader("Content-Type", "text/event-stream"));
    }
}
