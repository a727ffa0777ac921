package dev.autopack.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.api.contract.approval.ApprovalView;
import dev.autopack.api.contract.approval.DecisionRequest;
import dev.autopack.api.contract.approval.PendingApprovalsView;
import dev.autopack.api.contract.ledger.LedgerPageView;
import dev.autopack.api.contract.run.RunListView;
import dev.autopack.api.contract.run.RunView;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** What the launcher asks of api-service; a token that has run out is renewed once. */
public final class ApiClient {
    private static final int UNAUTHORIZED = 401;
    private static final int LEDGER_PAGE = 1000;

    private final String address;
    private final Credential credential;
    private final Http http = new Http();
    private Header proof;

    private record Header(String name, String value) {}

    public ApiClient(String address, Credential credential) {
        this.address = address;
        this.credential = credential;
        this.proof = signIn();
    }

    public RunView start(JsonNode plan) {
        return read(() -> post("/runs/start", plan), RunView.class);
    }

    public RunView run(String runId) {
        return read(() -> get("/runs/" + encoded(runId)), RunView.class);
    }

    public RunListView newestRun() {
        return read(() -> get("/runs?limit=1"), RunListView.class);
    }

    public PendingApprovalsView pendingApprovals() {
        return read(() -> get("/approval/pending"), PendingApprovalsView.class);
    }

    public ApprovalView approve(ApprovalView approval, String reason) {
        var decision = new DecisionRequest(reason, approval.changeHash());
        var path = "/approval/approve/" + encoded(approval.approvalId());
        return read(() -> post(path, Json.MAPPER.valueToTree(decision)), ApprovalView.class);
    }

    public LedgerPageView ledger(String runId, long after) {
        var path =
                "/runs/%s/ledger?after=%d&limit=%d".formatted(encoded(runId), after, LEDGER_PAGE);
        return read(() -> get(path), LedgerPageView.class);
    }

    private <T> T read(Supplier<HttpRequest> request, Class<T> type) {
        return Json.MAPPER.convertValue(exchange(request), type);
    }

    private JsonNode exchange(Supplier<HttpRequest> request) {
        try {
            return http.exchange(request.get());
        } catch (ApiException e) {
            if (e.status() != UNAUTHORIZED) {
                throw e;
            }
            proof = signIn();
            return http.exchange(request.get());
        }
    }

    private HttpRequest get(String path) {
        return to(path).GET().build();
    }

    private HttpRequest post(String path, JsonNode body) {
        return to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Http.LIMIT)
                .header("Accept", "application/json")
                .header(proof.name(), proof.value());
    }

    private Header signIn() {
        return switch (credential) {
            case Credential.ApiKey(var key) -> new Header("X-API-Key", key);
            case Credential.Password login -> new Header("Authorization", "Bearer " + token(login));
        };
    }

    private String token(Credential.Password login) {
        var body = Map.of("username", login.user(), "password", login.password());
        var request =
                HttpRequest.newBuilder(URI.create(login.authAddress() + "/api/auth/login"))
                        .timeout(Http.LIMIT)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.MAPPER.valueToTree(body).toString()))
                        .build();
        return http.exchange(request).path("access_token").asText();
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
