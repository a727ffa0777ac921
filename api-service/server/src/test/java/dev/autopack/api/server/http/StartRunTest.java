package dev.autopack.api.server.http;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import dev.autopack.auth.contract.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
class StartRunTest {
    @Test
    void aPlanBecomesARunWithQueuedPhases() {
        var run = Api.newRun("start");

        var answer = Api.start(Api.plan(run, "F1", "F2"));

        answer.statusCode(201)
                .body("id", is(run))
                .body("state", is("RUN_CREATED"))
                .body("token_cap", is(5_000_000))
                .body("max_phases", is(25))
                .body("max_duration_minutes", is(120))
                .body("max_minor_issues_total", is(6))
                .body("started_at", notNullValue())
                .body("ledger_head.seq", is(1))
                .body("tiers", hasSize(1))
                .body("tiers[0].state", is("PENDING"))
                .body("tiers[0].phases.phase_id", equalTo(List.of("F1", "F2")))
                .body("phases.state", equalTo(List.of("QUEUED", "QUEUED")));
        Api.show(run).then().statusCode(200).body("id", is(run));
    }

    @Test
    void allProblemsOfAPlanAreNamedAndNothingIsWritten() {
        var run = Api.newRun("broken");
        var plan =
                """
                {"run": {"run_id": "%s", "max_phases": 2},
                 "tiers": [{"tier_id": "T1", "tier_index": 0, "name": "A"},
                           {"tier_id": "T2", "tier_index": 0, "name": "B"}],
                 "phases": [%s, %s, %s]}
                """
                        .formatted(
                                run,
                                Api.phase("F1", 0, "T1"),
                                Api.phase("F1", 1, "T1"),
                                Api.phase("F3", 2, "nowhere"));

        var answer = Api.start(plan);

        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("reason", is("PLAN_INVALID"))
                .body(
                        "detail",
                        allOf(
                                containsString("phase_id F1 is used twice"),
                                containsString("tier_index 0 is used twice"),
                                containsString("unknown tier_id nowhere"),
                                containsString("max_phases is 2")));
        Api.show(run).then().statusCode(404).body("reason", is("RUN_UNKNOWN"));
    }

    @Test
    void aTakenRunIdIsRefused() {
        var plan = Api.plan(Api.newRun("twice"), "F1");

        Api.start(plan).statusCode(201);

        Api.start(plan).statusCode(409).body("reason", is("RUN_EXISTS"));
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswer() {
        var run = Api.newRun("keyed");
        var request = Api.operator().header("Idempotency-Key", run).body(Api.plan(run, "F1", "F2"));

        var first = request.when().post("/runs/start");
        Api.lease(run);
        var second = request.when().post("/runs/start");

        first.then().statusCode(201);
        second.then().statusCode(201).body(equalTo(first.asString()));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var run = Api.newRun("reused");
        var key = Api.operator().header("Idempotency-Key", run);

        key.body(Api.plan(run, "F1")).when().post("/runs/start").then().statusCode(201);

        key.body(Api.plan(run, "F2"))
                .when()
                .post("/runs/start")
                .then()
                .statusCode(409)
                .body("reason", is("KEY_REUSED"));
    }

    @Test
    void anUnknownFieldIsRefusedByName() {
        Api.start(Api.planWith("\"colour\": \"red\",", Api.newRun("odd"), "F1"))
                .statusCode(400)
                .body("detail", containsString("colour"));
    }

    @Test
    void aFieldOutOfItsBoundsIsRefusedByName() {
        Api.start(Api.planWith("\"token_cap\": 0,", Api.newRun("odd"), "F1"))
                .statusCode(422)
                .body("detail", containsString("token_cap"));
    }

    @Test
    void anUnknownScopeKeyIsRefusedByName() {
        var plan = Api.plan(Api.newRun("odd"), "F1").replace("\"paths\"", "\"pahts\"");

        Api.start(plan).statusCode(400).body("detail", containsString("scope.pahts"));
    }

    @Test
    void readOnlyContextIsNormalised() {
        var scope =
                "\"read_only_context\": [\"a.py\", \"\", {\"path\": \"b.py\", \"reason\": \"r\", \"x\": 1}, {\"reason\": \"r\"}, 7]";
        var plan = Api.plan(Api.newRun("norm"), "F1").replace("\"paths\": [\"src/\"]", scope);

        Api.start(plan)
                .statusCode(201)
                .body("phases[0].scope.read_only_context", hasSize(2))
                .body("phases[0].scope.read_only_context[0].path", is("a.py"))
                .body("phases[0].scope.read_only_context[0].reason", is(""))
                .body("phases[0].scope.read_only_context[1].reason", is("r"));
    }

    @Test
    void onlyAnAdministratorStartsMaintenance() {
        var plan = Api.planWith("\"run_type\": \"self_repair\",", Api.newRun("self"), "F1");

        Api.start(plan).statusCode(403).body("reason", is("RUN_TYPE_DENIED"));
        Api.as("root", Role.ADMIN).body(plan).post("/runs/start").then().statusCode(201);
    }

    @Test
    void whoIsNotKnownOrMayNotIsRefused() {
        var plan = Api.plan(Api.newRun("denied"), "F1");

        RestAssured.given()
                .contentType("application/json")
                .body(plan)
                .post("/runs/start")
                .then()
                .statusCode(401);
        Api.as("eve", Role.VIEWER).body(plan).post("/runs/start").then().statusCode(403);
    }
}
