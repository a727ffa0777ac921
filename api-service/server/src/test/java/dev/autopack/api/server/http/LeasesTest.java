package dev.autopack.api.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
class LeasesTest {
    @Test
    void aLeaseHoldsAllThatAnExecutorNeeds() {
        var run = Api.newRun("lease");
        var repository = "\"repository\": {\"url\": \"/srv/git/shop\", \"base_branch\": \"main\"},";
        Api.start(Api.planWith(repository, run, "F1")).statusCode(201);

        var lease = Api.lease(run);

        assertThat(lease).containsEntry("fence", 1).containsEntry("attempt", 1);
        assertThat(lease).containsEntry("feedback", List.of()).doesNotContainKey("base_commit");
        assertThat(phase(lease))
                .containsEntry("phase_id", "F1")
                .containsEntry("task_category", "general")
                .containsEntry("complexity", "medium")
                .containsEntry("max_attempts", 5);
        Api.show(run)
                .then()
                .body("state", is("PHASE_EXECUTION"))
                .body("tiers[0].state", is("IN_PROGRESS"))
                .body("phases[0].state", is("EXECUTING"));
    }

    @Test
    void aRunHasOnePhaseInWorkAtATimeHoweverManyAsk() throws Exception {
        var run = Api.newRun("single");
        Api.start(Api.plan(run, "F1", "F2", "F3")).statusCode(201);

        var leased = askAtOnce(12);

        assertThat(leased).filteredOn(lease -> runOf(lease).equals(run)).hasSize(1);
    }

    @Test
    void manyLeasersNeverGetTheSamePhase() throws Exception {
        var runs = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            runs.add(Api.newRun("crowd"));
            Api.start(Api.plan(runs.getLast(), "F1")).statusCode(201);
        }

        var leased = new ArrayList<Map<String, Object>>();
        for (int turn = 0; turn < 4; turn++) {
            leased.addAll(askAtOnce(8));
        }

        assertThat(leased.stream().map(LeasesTest::runOf).filter(runs::contains))
                .containsExactlyInAnyOrderElementsOf(runs);
    }

    @Test
    void aHeartbeatKeepsALease() {
        var run = Api.newRun("beat");
        Api.start(Api.plan(run, "F1"));
        var lease = Api.lease(run);

        heartbeat(lease, Api.proof(lease)).statusCode(200);
    }

    @Test
    void aStaleFenceIsRefused() {
        var run = Api.newRun("stale");
        Api.start(Api.plan(run, "F1"));
        var first = Api.lease(run);
        release(first).statusCode(200);

        var second = Api.lease(run);

        assertThat(second).containsEntry("fence", 2).containsEntry("attempt", 1);
        heartbeat(first, Api.proof(first)).statusCode(409).body("reason", is("LEASE_LOST"));
        release(first).statusCode(409).body("reason", is("LEASE_LOST"));
        heartbeat(second, Api.proof(second)).statusCode(200);
    }

    @Test
    void anExpiredLeaseGoesBackToTheQueue() {
        var run = Api.newRun("expire");
        Api.start(Api.plan(run, "F1"));
        var lost = Api.lease(run);

        var again =
                Api.executor()
                        .body("{\"executor_id\": \"e2\", \"max_leases\": 64, \"wait_ms\": 30000}")
                        .post("/leases");
        while (again.path("leases.findAll { it.run.run_id == '%s' }.size()".formatted(run))
                .equals(0)) {
            again =
                    Api.executor()
                            .body(
                                    "{\"executor_id\": \"e2\", \"max_leases\": 64, \"wait_ms\": 30000}")
                            .post("/leases");
        }

        heartbeat(lost, Api.proof(lost)).statusCode(409);
        again.then()
                .body(
                        "leases.findAll { it.run.run_id == '%s' }.fence".formatted(run),
                        equalTo(List.of(2)));
    }

    @Test
    void whoWaitsIsWokenByANewRun() throws Exception {
        var run = Api.newRun("wake");
        try (var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            var found = waiting.submit(() -> waitFor(run));

            Api.start(Api.plan(run, "F1")).statusCode(201);

            assertThat(found.get(60, TimeUnit.SECONDS)).containsEntry("attempt", 1);
        }
    }

    @Test
    void aTierWaitsForTheOneBefore() {
        var run = Api.newRun("tiers");
        var plan =
                """
                {"run": {"run_id": "%s"},
                 "tiers": [{"tier_id": "T2", "tier_index": 1, "name": "Second"},
                           {"tier_id": "T1", "tier_index": 0, "name": "First"}],
                 "phases": [%s, %s]}
                """
                        .formatted(run, Api.phase("B", 0, "T2"), Api.phase("A", 0, "T1"));
        Api.start(plan).statusCode(201);

        var first = Api.lease(run);

        assertThat(phase(first)).containsEntry("phase_id", "A");
        Api.update(run, "B", "{\"state\": \"EXECUTING\"}")
                .then()
                .statusCode(409)
                .body("reason", is("PHASE_NOT_READY"));
    }

    @Test
    void anEmptyQueueAnswersAtOnceWhenNobodyWantsToWait() {
        Api.executor()
                .body("{\"executor_id\": \"e3\", \"max_leases\": 64, \"wait_ms\": 0}")
                .post("/leases");

        Api.executor()
                .body("{\"executor_id\": \"e3\", \"max_leases\": 1, \"wait_ms\": 0}")
                .when()
                .post("/leases")
                .then()
                .statusCode(200)
                .body("leases", hasSize(0));
    }

    @Test
    void theBoundsOfALeaseRequestAreKept() {
        Api.executor()
                .body("{\"executor_id\": \"e3\", \"max_leases\": 65, \"wait_ms\": 0}")
                .when()
                .post("/leases")
                .then()
                .statusCode(422);
        Api.operator()
                .body("{\"executor_id\": \"e3\", \"max_leases\": 1, \"wait_ms\": 0}")
                .when()
                .post("/leases")
                .then()
                .statusCode(403);
    }

    private static List<Map<String, Object>> askAtOnce(int callers) throws Exception {
        var found = new ArrayList<Map<String, Object>>();
        Callable<List<Map<String, Object>>> ask =
                () ->
                        Api.executor()
                                .body("{\"executor_id\": \"e\", \"max_leases\": 3, \"wait_ms\": 0}")
                                .post("/leases")
                                .path("leases");
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : crowd.invokeAll(Collections.nCopies(callers, ask))) {
                found.addAll(answer.get());
            }
        }
        return found;
    }

    private static Map<String, Object> waitFor(String run) {
        while (true) {
            List<Map<String, Object>> leases =
                    Api.executor()
                            .body("{\"executor_id\": \"w\", \"max_leases\": 8, \"wait_ms\": 20000}")
                            .post("/leases")
                            .path("leases");
            for (var lease : leases) {
                if (runOf(lease).equals(run)) {
                    return lease;
                }
            }
        }
    }

    private static String runOf(Map<String, Object> lease) {
        return String.valueOf(((Map<?, ?>) lease.get("run")).get("run_id"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> phase(Map<String, Object> lease) {
        return (Map<String, Object>) lease.get("phase");
    }

    private static ValidatableResponse heartbeat(Map<String, Object> lease, String proof) {
        return Api.executor()
                .body(proof)
                .when()
                .post("/leases/%s/heartbeat".formatted(lease.get("lease_id")))
                .then();
    }

    private static ValidatableResponse release(Map<String, Object> lease) {
        return Api.executor()
                .body(Api.proof(lease))
                .when()
                .post("/leases/%s/release".formatted(lease.get("lease_id")))
                .then();
    }
}
