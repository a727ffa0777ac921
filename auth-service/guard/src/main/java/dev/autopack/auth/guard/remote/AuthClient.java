package dev.autopack.auth.guard.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.autopack.auth.contract.IntrospectionRequest;
import dev.autopack.auth.contract.IntrospectionView;
import dev.autopack.auth.contract.TokenRules;
import dev.autopack.auth.contract.TokenView;
import dev.autopack.auth.contract.jwks.JwkSetView;
import dev.autopack.auth.guard.identity.IdentityUnavailable;
import dev.autopack.auth.guard.json.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The three questions a guard asks auth-service; each has a time limit. */
@ApplicationScoped
class AuthClient {
    // A newer auth-service may say more than this build knows.
    private static final ObjectMapper JSON =
            StrictJson.mapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final URI base;
    private final Duration timeout;
    private final HttpClient http;

    AuthClient(GuardConfig config) {
        this.base = config.authUrl();
        this.timeout = config.timeout();
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(config.timeout())
                        .build();
    }

    JwkSetView keys() {
        return ask(to("/api/auth/.well-known/jwks.json").GET(), JwkSetView.class);
    }

    TokenView token(String apiKey) {
        return ask(
                to("/api/auth/token")
                        .header(TokenRules.API_KEY_HEADER, apiKey)
                        .POST(BodyPublishers.noBody()),
                TokenView.class);
    }

    IntrospectionView introspect(String apiKey, String bearer) {
        return ask(
                to("/api/auth/introspect")
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(write(new IntrospectionRequest(apiKey)))),
                IntrospectionView.class);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(timeout)
                .header("Accept", "application/json");
    }

    private <T> T ask(HttpRequest.Builder request, Class<T> type) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IdentityUnavailable("auth-service answered " + answer.statusCode());
            }
            return JSON.readValue(answer.body(), type);
        } catch (IOException failure) {
            throw new IdentityUnavailable("auth-service cannot be reached", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IdentityUnavailable("interrupted", interrupted);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
