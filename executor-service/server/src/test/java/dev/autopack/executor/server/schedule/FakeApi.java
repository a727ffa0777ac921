package dev.autopack.executor.server.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.autopack.api.contract.lease.LeaseBatchView;
import dev.autopack.api.contract.lease.LeaseView;
import dev.autopack.auth.guard.json.StrictJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A small API that hands out the leases it is given and remembers what it hears. The answers are
 * the contract's; GET /recorded/NAME waits for the first call of that name.
 */
final class FakeApi implements AutoCloseable {
    private static final ObjectMapper JSON = StrictJson.mapper();
    private static final String HEAD = "{\"seq\":7,\"hash\":\"" + "a".repeat(64) + "\"}";

    private static final String BUILT =
            """
            {"message":"ok","phase_id":"p1","run_id":"r1","phase_state":"EXECUTING","later":1}
            """;
    private static final String SETTLED =
            """
            {"terminal_mode":"SUPPORTED","phase_state":"COMPLETE","run_state":"DONE_SUCCESS",
             "claims":[],"blocking_issues":[],"warnings":[]}
            """;

    private final HttpServer server;
    private final LinkedBlockingQueue<LeaseView> leases = new LinkedBlockingQueue<>();
    private final Map<String, LinkedBlockingQueue<JsonNode>> heard = new ConcurrentHashMap<>();

    FakeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d".formatted(server.getAddress().getPort());
    }

    void offer(LeaseView lease) {
        leases.add(lease);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            var name = path.substring(path.lastIndexOf('/') + 1);
            if (path.startsWith("/recorded/")) {
                answer(exchange, recorded(name));
                return;
            }
            var request = JSON.readTree(body);
            heard(name).add(request);
            answer(exchange, reply(name, request));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String reply(String name, JsonNode request) throws IOException, InterruptedException {
        return switch (name) {
            case "leases" -> batch(request.path("wait_ms").asInt());
            case "heartbeat" -> "{\"expires_at\":\"2999-01-01T00:00:00Z\"}";
            case "judgement" ->
                    """
                    {"verdict":"CLEAR","change_hash":"%s","violations":[],"ledger_head":%s}"""
                            .formatted("b".repeat(64), HEAD);
            case "reservations" -> "{\"reservation_id\":\"r1\",\"tokens\":1,\"tokens_left\":1000}";
            case "builder_result" -> BUILT;
            case "settle" -> SETTLED;
            default -> "{\"message\":\"ok\"}";
        };
    }

    private String batch(int waitMs) throws IOException, InterruptedException {
        var next = Optional.ofNullable(leases.poll(Math.min(waitMs, 1_000), TimeUnit.MILLISECONDS));
        return JSON.writeValueAsString(new LeaseBatchView(next.map(List::of).orElseGet(List::of)));
    }

    private String recorded(String name) throws IOException, InterruptedException {
        var first = heard(name).poll(60, TimeUnit.SECONDS);
        return first == null ? "null" : JSON.writeValueAsString(first);
    }

    private LinkedBlockingQueue<JsonNode> heard(String name) {
        return heard.computeIfAbsent(name, _ -> new LinkedBlockingQueue<>());
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
