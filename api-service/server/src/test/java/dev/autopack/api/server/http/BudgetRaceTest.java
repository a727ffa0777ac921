package dev.autopack.api.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many callers at once, some of which die between their reservation and its settlement. */
@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
class BudgetRaceTest {
    private static final int CALLERS = 64;
    private static final int CALLS = 3;
    private static final long TOKEN_CAP = 9_000;
    private static final long COST_CAP = 25_000;

    private final String run = Api.newRun("race");
    private final LongAdder billedTokens = new LongAdder();
    private final LongAdder billedMicros = new LongAdder();
    private final LongAdder refused = new LongAdder();

    @Test
    void callersAndCrashesNeverOvershootAndTheLedgerAddsUp() throws Exception {
        var lease = leased();

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var callers = IntStream.range(0, CALLERS).mapToObj(one -> caller(lease, one)).toList();
            for (var caller : crowd.invokeAll(callers)) {
                assertThat(caller.get()).isTrue();
            }
        }
        fail(lease).then().statusCode(200);

        var shown = Api.show(run).then().extract().jsonPath();
        var ledger = ledger();
        assertThat(refused.sum()).isPositive();
        assertThat(shown.getLong("tokens_used")).isLessThanOrEqualTo(TOKEN_CAP);
        assertThat(shown.getLong("cost_used_micros")).isLessThanOrEqualTo(COST_CAP);
        assertThat(shown.getLong("tokens_reserved")).isZero();
        assertThat(shown.getLong("cost_reserved_micros")).isZero();
        assertThat(sum(ledger, "tokens.settled", "total_tokens")).isEqualTo(billedTokens.sum());
        assertThat(sum(ledger, "tokens.settled", "cost_micros")).isEqualTo(billedMicros.sum());
        assertThat(shown.getLong("tokens_used"))
                .isEqualTo(billedTokens.sum() + sum(ledger, "tokens.forfeited", "tokens"))
                .isEqualTo(shown.getLong("phases[0].tokens_used"));
        assertThat(shown.getLong("cost_used_micros"))
                .isEqualTo(billedMicros.sum() + sum(ledger, "tokens.forfeited", "cost_micros"))
                .isEqualTo(shown.getLong("phases[0].cost_used_micros"));
    }

    private Callable<Boolean> caller(Map<String, Object> lease, int seed) {
        return () -> {
            var random = new Random(seed);
            for (int call = 0; call < CALLS; call++) {
                heartbeat(lease);
                long tokens = 1 + random.nextInt(200);
                long micros = 1 + random.nextInt(500);
                var reserved = reserve(lease, tokens, micros);
                if (reserved.isEmpty()) {
                    refused.increment();
                } else if (random.nextInt(4) > 0) {
                    settle(lease, reserved, random.nextLong(tokens + 1), random.nextLong(micros));
                }
            }
            return true;
        };
    }

    private static void heartbeat(Map<String, Object> lease) {
        Api.executor()
                .body(Api.proof(lease))
                .post("/leases/%s/heartbeat".formatted(lease.get("lease_id")))
                .then()
                .statusCode(200);
    }

    private String reserve(Map<String, Object> lease, long tokens, long micros) {
        var answer =
                Api.executor()
                        .body(
                                """
                                {"lease": %s, "tokens": %d, "cost_micros": %d, "role": "builder",
                                 "provider": "p", "model": "m", "why": "the first of its ladder"}
                                """
                                        .formatted(Api.proof(lease), tokens, micros))
                        .post("/runs/%s/phases/F1/attempts/1/reservations".formatted(run));
        if (answer.statusCode() == 409) {
            assertThat(answer.jsonPath().getString("reason")).isEqualTo("BUDGET_SPENT");
            return "";
        }
        long left = answer.jsonPath().getLong("tokens_left");
        assertThat(left).isBetween(0L, TOKEN_CAP - tokens);
        assertThat(answer.jsonPath().getLong("cost_left_micros")).isNotNegative();
        return answer.path("reservation_id");
    }

    private void settle(Map<String, Object> lease, String id, long tokens, long micros) {
        Api.executor()
                .body(
                        """
                        {"lease": %s, "provider": "p", "model": "m", "total_tokens": %d,
                         "cost_micros": %d, "request_id": "req-1", "succeeded": true}
                        """
                                .formatted(Api.proof(lease), tokens, micros))
                .post("/runs/%s/phases/F1/attempts/1/reservations/%s/settlement".formatted(run, id))
                .then()
                .statusCode(200);
        billedTokens.add(tokens);
        billedMicros.add(micros);
    }

    private Response fail(Map<String, Object> lease) {
        return Api.executor()
                .body(
                        "{\"lease\": %s, \"outcome\": \"FAILED\", \"reason\": \"BUDGET_SPENT\"}"
                                .formatted(Api.proof(lease)))
                .post("/runs/%s/phases/F1/attempts/1/settle".formatted(run));
    }

    private List<Map<String, Object>> ledger() {
        JsonPath page =
                Api.operator()
                        .get("/runs/%s/ledger?after=0&limit=1000".formatted(run))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        return page.getList("entries");
    }

    private static long sum(List<Map<String, Object>> ledger, String kind, String member) {
        return ledger.stream()
                .filter(entry -> entry.get("kind").equals(kind))
                .map(entry -> (Map<?, ?>) entry.get("payload"))
                .mapToLong(payload -> ((Number) payload.get(member)).longValue())
                .sum();
    }

    private Map<String, Object> leased() {
        var caps = "\"token_cap\": %d, \"cost_cap_micros\": %d,".formatted(TOKEN_CAP, COST_CAP);
        Api.start(Api.planWith(caps, run, "F1")).statusCode(201);
        return Api.lease(run);
    }
}
