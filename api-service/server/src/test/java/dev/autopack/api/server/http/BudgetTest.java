package dev.autopack.api.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
class BudgetTest {
    private final String run = Api.newRun("budget");

    @Test
    void manyCallersAtOnceNeverPassTheCap() throws Exception {
        var lease = leased(1000);
        Callable<Integer> reserve = () -> reserve(lease, 1, 90).statusCode();

        int granted = 0;
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : crowd.invokeAll(Collections.nCopies(30, reserve))) {
                granted += answer.get() == 200 ? 1 : 0;
            }
        }

        assertThat(granted).isEqualTo(11);
        Api.show(run).then().body("tokens_reserved", is(990)).body("tokens_used", is(0));
    }

    @Test
    void exactUsageReplacesWhatWasSetAside() {
        var lease = leased(1000);
        String id = reserve(lease, 1, 400).path("reservation_id");

        settle(lease, id, 123).then().statusCode(200);
        settle(lease, id, 123).then().statusCode(200);

        settle(lease, id, 124).then().statusCode(409).body("reason", is("RESERVATION_SETTLED"));
        Api.show(run)
                .then()
                .body("tokens_reserved", is(0))
                .body("tokens_used", is(123))
                .body("phases[0].tokens_used", is(123));
    }

    @Test
    void aLostCallCountsInFullUntilItsUsageIsKnown() {
        var lease = leased(1000);
        String id = reserve(lease, 1, 400).path("reservation_id");

        Api.executor()
                .body(Api.proof(lease))
                .post("/leases/%s/release".formatted(lease.get("lease_id")))
                .then()
                .statusCode(200);

        Api.show(run).then().body("tokens_reserved", is(0)).body("tokens_used", is(400));
        settle(lease, id, 10).then().statusCode(200);
        Api.show(run).then().body("tokens_reserved", is(0)).body("tokens_used", is(10));
        assertThat(Api.lease(run)).containsEntry("attempt", 2);
    }

    @Test
    void aStaleFenceOrAttemptReservesNothing() {
        var lease = leased(1000);

        reserve(lease, 2, 1).then().statusCode(409).body("reason", is("ATTEMPT_STALE"));
        lease.put("fence", 7);
        reserve(lease, 1, 1).then().statusCode(409).body("reason", is("LEASE_LOST"));
        Api.show(run).then().body("tokens_reserved", is(0));
    }

    @Test
    void anUnknownReservationIsNotSettled() {
        var lease = leased(1000);

        settle(lease, "no-such", 1).then().statusCode(404);
    }

    private Map<String, Object> leased(long cap) {
        Api.start(Api.planWith("\"token_cap\": %d,".formatted(cap), run, "F1")).statusCode(201);
        return Api.lease(run);
    }

    private Response reserve(Map<String, Object> lease, int attempt, long tokens) {
        return Api.executor()
                .body(
                        "{\"lease\": %s, \"tokens\": %d, \"role\": \"builder\"}"
                                .formatted(Api.proof(lease), tokens))
                .post("/runs/%s/phases/F1/attempts/%d/reservations".formatted(run, attempt));
    }

    private Response settle(Map<String, Object> lease, String id, long total) {
        return Api.executor()
                .body(
                        """
                        {"lease": %s, "provider": "cassette", "model": "m", "prompt_tokens": null,
                         "completion_tokens": 5, "total_tokens": %d, "succeeded": true}
                        """
                                .formatted(Api.proof(lease), total))
                .post(
                        "/runs/%s/phases/F1/attempts/1/reservations/%s/settlement"
                                .formatted(run, id));
    }
}
