package dev.autopack.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.local.launch.LaunchException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One exchange of JSON over HTTP, with the server's own words when it refuses. */
final class Http {
    static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int FIRST_ERROR = 400;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(LIMIT)
                    .build();

    JsonNode exchange(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= FIRST_ERROR) {
                throw new ApiException(response.statusCode(), problem(response));
            }
            return Json.MAPPER.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new LaunchException("%s did not answer in JSON.".formatted(request.uri()), e);
        } catch (IOException e) {
            throw new LaunchException(
                    "Nothing answers at %s. Is Autopack up? See 'deploy/autopack status'."
                            .formatted(request.uri()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while waiting for an answer.", e);
        }
    }

    private static String problem(HttpResponse<String> response) {
        var where = "%s %s".formatted(response.request().method(), response.uri().getPath());
        try {
            var body = Json.MAPPER.readTree(response.body());
            return "%s was refused (%d %s): %s"
                    .formatted(
                            where,
                            response.statusCode(),
                            body.path("reason").asText(""),
                            body.path("detail").asText("no reason given"));
        } catch (JsonProcessingException e) {
            return "%s was refused with status %d.".formatted(where, response.statusCode());
        }
    }
}
