package dev.autopack.verify.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.autopack.verify.source.Checkout;
import dev.autopack.verify.source.Finding;
import dev.autopack.verify.source.PrintedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/api holds what the build printed from the contracts; a change of the wire is a diff. */
class ApiDocsTest {
    private static final String PRINTED = "%s-service/server/target/openapi/openapi.%s";

    private final Checkout checkout = Checkout.here();

    @ParameterizedTest
    @ValueSource(strings = {"api", "auth", "executor", "sync"})
    void thePageIsWhatTheBuildPrinted(String service) throws IOException {
        var printed = Files.readString(checkout.resolve(PRINTED.formatted(service, "yaml")));

        var page = checkout.resolve("docs/api/" + service + ".yaml");

        new PrintedPage(page, printed.replace("\r\n", "\n")).assertKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "auth", "executor", "sync"})
    void everyOperationHasASummary(String service) throws IOException {
        var json = checkout.resolve(PRINTED.formatted(service, "json")).toFile();

        var findings = silent(new ObjectMapper().readTree(json));

        Finding.assertNone(findings);
    }

    @Test
    void anOperationWithoutASummaryIsFound() throws IOException {
        var json =
                """
                {"paths": {"/a": {"get": {"summary": "Show"}, "post": {}}, "/b": {"parameters": []}}}
                """;

        var findings = silent(new ObjectMapper().readTree(json));

        assertThat(findings).extracting(Finding::where).containsExactly("POST /a");
    }

    private static List<Finding> silent(JsonNode api) {
        return api.path("paths").properties().stream()
                .flatMap(path -> operations(path.getKey(), path.getValue()))
                .toList();
    }

    private static Stream<Finding> operations(String path, JsonNode operations) {
        return operations.properties().stream()
                .filter(operation -> operation.getValue().isObject())
                .filter(operation -> operation.getValue().path("summary").asText().isBlank())
                .map(o -> o.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path)
                .map(
                        where ->
                                new Finding(
                                        "no summary", where, "@Operation(summary = …) is missing"));
    }
}
