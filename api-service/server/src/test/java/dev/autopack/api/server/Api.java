package dev.autopack.api.server;

import static io.restassured.RestAssured.given;

import dev.autopack.auth.contract.Role;
import dev.autopack.auth.guard.fixture.AuthFixture;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls of the API as its clients make them. */
public final class Api {
    private static final AtomicInteger RUNS = new AtomicInteger();

    private Api() {}

    public static RequestSpecification as(String id, Role... roles) {
        var bearer = AuthFixture.running().bearer(AuthFixture.service(id, roles));
        return given().header("Authorization", bearer).contentType("application/json");
    }

    public static RequestSpecification operator() {
        return as("ada", Role.OPERATOR);
    }

    public static RequestSpecification executor() {
        return as("executor-1", Role.EXECUTOR);
    }

    /** A name that no other test uses. */
    public static String newRun(String stem) {
        return stem + "-" + RUNS.incrementAndGet() + "-" + ProcessHandle.current().pid();
    }

    /** A plan with one tier and the phases named. */
    public static String plan(String run, String... phases) {
        return planWith("", run, phases);
    }

    /** The same with more fields of the run, each ending in a comma. */
    public static String planWith(String fields, String run, String... phases) {
        var listed = new StringBuilder();
        for (int index = 0; index < phases.length; index++) {
            listed.append(index == 0 ? "" : ",").append(phase(phases[index], index, "T1"));
        }
        return """
                {"run": {%s "run_id": "%s"},
                 "tiers": [{"tier_id": "T1", "tier_index": 0, "name": "First"}],
                 "phases": [%s]}
                """
                .formatted(fields, run, listed);
    }

    public static String phase(String id, int index, String tier) {
        return """
                {"phase_id": "%s", "phase_index": %d, "tier_id": "%s", "name": "Phase %s",
                 "scope": {"paths": ["src/"]}}
                """
                .formatted(id, index, tier, id);
    }

    public static ValidatableResponse start(String plan) {
        return operator().body(plan).when().post("/runs/start").then();
    }

    /** Leases until the wanted run is among the leases, as other tests leave work behind. */
    public static Map<String, Object> lease(String run) {
        for (int turn = 0; turn < 50; turn++) {
            List<Map<String, Object>> leases =
                    executor()
                            .body("{\"executor_id\": \"e1\", \"max_leases\": 64, \"wait_ms\": 0}")
                            .when()
                            .post("/leases")
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("leases");
            for (var lease : leases) {
                if (((Map<?, ?>) lease.get("run")).get("run_id").equals(run)) {
                    return lease;
                }
            }
        }
        throw new AssertionError("no lease of " + run);
    }

    public static String proof(Map<String, Object> lease) {
        return "{\"lease_id\": \"%s\", \"fence\": %s}"
                .formatted(lease.get("lease_id"), lease.get("fence"));
    }

    public static Response update(String run, String phase, String body) {
        return executor()
                .body(body)
                .when()
                .post("/runs/%s/phases/%s/update_status".formatted(run, phase));
    }

    /** The same by somebody who may also decide what is worked on. */
    public static Response direct(String run, String phase, String body) {
        return as("chief", Role.EXECUTOR, Role.OPERATOR)
                .body(body)
                .when()
                .post("/runs/%s/phases/%s/update_status".formatted(run, phase));
    }

    public static Response show(String run) {
        return operator().when().get("/runs/" + run);
    }
}
