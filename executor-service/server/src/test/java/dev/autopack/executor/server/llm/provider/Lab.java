package dev.autopack.executor.server.llm.provider;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.autopack.executor.domain.catalogue.Capability;
import dev.autopack.executor.domain.catalogue.ModelCard;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.catalogue.Price;
import dev.autopack.executor.domain.catalogue.ProviderHealth;
import dev.autopack.executor.domain.draft.DraftRequest;
import dev.autopack.executor.domain.draft.Prompt;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.run.AttemptId;
import dev.autopack.executor.domain.run.PhaseId;
import dev.autopack.executor.domain.run.RunId;
import dev.autopack.executor.server.llm.wire.Waits;
import dev.autopack.executor.server.llm.wire.WireClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** A server that speaks like a provider, and a model that asks it; nobody sleeps. */
public final class Lab implements AutoCloseable {
    static final Set<Capability> ALL = Set.of(Capability.values());
    static final Waits WAITS = new Waits(Duration.ofSeconds(20), Duration.ofSeconds(20), 100_000);
    static final Patience.Bounds BOUNDS = new Patience.Bounds(3, 4, Duration.ofMinutes(10));

    final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    final List<Duration> slept = new ArrayList<>();
    final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    final ProviderHealth health = new ProviderHealth(Duration.ofMinutes(5));

    public Lab() {
        server.start();
    }

    public LiveModel model(Dialect dialect) {
        return model(dialect, WAITS);
    }

    LiveModel model(Dialect dialect, Waits waits) {
        return model(dialect, waits, URI.create(server.baseUrl() + "/v1"));
    }

    LiveModel model(Dialect dialect, Waits waits, URI base) {
        var endpoint = new Endpoint(dialect.provider, base, new ApiKey(Dialect.KEY));
        var http =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
        var line = new WireClient.Line(http, waits, dialect.provider, Dialect.KEY, now::get);
        var manner = new ProviderModel.Manner(0.2, Set.of(Role.AUDITOR), text -> text.length());
        return new LiveModel(
                Map.of(dialect.provider, new ProviderModel(endpoint, dialect.api, line, manner)),
                health,
                now::get,
                new LiveModel.Waiting(BOUNDS, () -> 0.5, slept::add));
    }

    static DraftRequest request(Dialect dialect) {
        return request(dialect, Role.BUILDER, ALL);
    }

    static DraftRequest request(Dialect dialect, Role role, Set<Capability> capabilities) {
        var id = new AttemptId(new RunId("r1"), new PhaseId("F1"), 1);
        var name = new ModelName(dialect.provider, "m-1");
        var card = new ModelCard(name, 200_000, 64_000, Price.FREE, capabilities);
        return new DraftRequest(id, role, 1, new Prompt("be brief", "greet in JSON"), 777, card);
    }

    static ResponseDefinitionBuilder stream(String body) {
        return WireMock.ok(body)
                .withHeader("Content-Type", "text/event-stream; charset=utf-8")
                .withHeader("x-request-id", "req-42");
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return WireMock.aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withHeader("x-request-id", "req-42")
                .withBody(body);
    }

    int calls() {
        return server.getAllServeEvents().size();
    }

    @Override
    public void close() {
        server.stop();
    }
}
