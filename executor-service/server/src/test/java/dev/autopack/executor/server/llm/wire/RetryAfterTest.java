package dev.autopack.executor.server.llm.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retry-after | 17 | PT17S",
                "retry-after | 0.25 | PT0.25S",
                "Retry-After | Thu, 1 Jan 2026 00:00:30 GMT | PT30S",
                "Retry-After | Wed, 31 Dec 2025 00:00:30 GMT | PT0S",
                "retry-after-ms | 1500 | PT1.5S",
            })
    void aDemandIsUnderstoodHoweverItIsWritten(String name, String value, Duration expected) {
        assertThat(wait(Map.of(name, value), "")).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anthropic-ratelimit-tokens-reset | anthropic-ratelimit-tokens-remaining | 2026-01-01T00:01:05Z | PT1M5S",
                "x-ratelimit-reset-requests | x-ratelimit-remaining-requests | 6m0s | PT6M",
                "x-ratelimit-reset-tokens | x-ratelimit-remaining-tokens | 20ms | PT0.02S",
                "x-ratelimit-reset-tokens | x-ratelimit-remaining-tokens | 1h2m3.5s | PT1H2M3.5S",
            })
    void aLimitThatIsUsedUpCountsUntilItIsRefilled(
            String reset, String remaining, String value, Duration expected) {
        assertThat(wait(Map.of(reset, value, remaining, "0"), "")).contains(expected);
        assertThat(wait(Map.of(reset, value, remaining, "5"), "")).isEmpty();
    }

    @Test
    void geminiTellsItInTheBody() {
        var body =
                """
                {"error":{"code":429,"status":"RESOURCE_EXHAUSTED","details":[
                  {"@type":"type.googleapis.com/google.rpc.QuotaFailure"},
                  {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"33s"}]}}
                """;

        assertThat(wait(Map.of(), body)).contains(Duration.ofSeconds(33));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-1", "99999999999999999999", "''", "1e9", "NaN"})
    void whatIsNotATimeIsNoDemand(String value) {
        assertThat(wait(Map.of("retry-after", value), "")).isEmpty();
    }

    private static java.util.Optional<Duration> wait(Map<String, String> headers, String body) {
        var lists = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return RetryAfter.of(HttpHeaders.of(lists, (_, _) -> true), ErrorBody.of(body), NOW);
    }
}
