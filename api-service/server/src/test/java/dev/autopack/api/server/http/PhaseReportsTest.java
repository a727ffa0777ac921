package dev.autopack.api.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import dev.autopack.auth.contract.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
class PhaseReportsTest {
    private static final String PATCH =
            "diff --git a/src/a.py b/src/a.py\\nnew file mode 100644\\n--- /dev/null\\n+++ b/src/a.py\\n@@ -0,0 +1 @@\\n+x = 1\\n";

    private final String run = Api.newRun("report");

    @Test
    void aClientThatKnowsNoLeasesGetsOneImplicitly() {
        Api.start(Api.plan(run, "F1"));

        var answer = Api.update(run, "F1", "{\"state\": \"EXECUTING\"}");

        answer.then().statusCode(200).body("phase.state", is("EXECUTING"));
        Api.show(run).then().body("state", is("PHASE_EXECUTION"));
        Api.as("executor-2", Role.EXECUTOR)
                .body("{\"state\": \"GATE\"}")
                .post("/runs/%s/phases/F1/update_status".formatted(run))
                .then()
                .statusCode(409)
                .body("reason", is("LEASE_LOST"));
    }

    @Test
    void anIllegalMoveIsRefused() {
        Api.start(Api.plan(run, "F1"));

        for (var state : new String[] {"GATE", "CI_RUNNING", "COMPLETE", "FAILED", "QUEUED"}) {
            Api.update(run, "F1", "{\"state\": \"%s\"}".formatted(state))
                    .then()
                    .statusCode(409)
                    .body("reason", is("ILLEGAL_MOVE"));
        }
    }

    @Test
    void anUnknownStateRunOrPhaseIsNamed() {
        Api.start(Api.plan(run, "F1"));

        Api.update(run, "F1", "{\"state\": \"DONE\"}")
                .then()
                .statusCode(400)
                .body("reason", is("STATE_UNKNOWN"));
        Api.update(run, "F9", "{\"state\": \"EXECUTING\"}")
                .then()
                .statusCode(404)
                .body("reason", is("PHASE_UNKNOWN"));
        Api.update("nowhere", "F1", "{\"state\": \"EXECUTING\"}")
                .then()
                .statusCode(404)
                .body("reason", is("RUN_UNKNOWN"));
    }

    @Test
    void aFailedPhaseEndsTheRunAndCanBePutBack() {
        Api.start(Api.plan(run, "F1"));
        Api.update(run, "F1", "{\"state\": \"EXECUTING\"}");

        Api.update(run, "F1", "{\"state\": \"FAILED\"}").then().statusCode(200);

        Api.show(run)
                .then()
                .body("state", is("DONE_FAILED_REQUIRES_HUMAN_REVIEW"))
                .body("failure_reason", is("REPORTED_FAILED"))
                .body("completed_at", notNullValue())
                .body("tiers[0].state", is("FAILED"));
        Api.update(run, "F1", "{\"state\": \"QUEUED\"}")
                .then()
                .statusCode(403)
                .body("reason", is("DIRECTION_DENIED"));
        Api.direct(run, "F1", "{\"state\": \"QUEUED\"}").then().statusCode(200);
        Api.show(run)
                .then()
                .body("state", is("PHASE_EXECUTION"))
                .body("completed_at", nullValue())
                .body("tiers[0].state", is("IN_PROGRESS"));
    }

    @Test
    void skippingAllPhasesEndsTheRunWell() {
        Api.start(Api.plan(run, "F1", "F2"));

        Api.direct(run, "F1", "{\"state\": \"SKIPPED\"}").then().statusCode(200);
        Api.direct(run, "F2", "{\"state\": \"SKIPPED\"}").then().statusCode(200);

        Api.show(run)
                .then()
                .body("state", is("DONE_SUCCESS"))
                .body("tiers[0].state", is("SKIPPED"));
    }

    @Test
    void anExecutorCannotEndARunWellBySkipping() {
        Api.start(Api.plan(run, "F1"));

        Api.update(run, "F1", "{\"state\": \"SKIPPED\"}")
                .then()
                .statusCode(403)
                .body("reason", is("DIRECTION_DENIED"));

        Api.show(run).then().body("phases[0].state", is("QUEUED"));
    }

    @Test
    void onlyTheGateMakesAPhaseComplete() {
        Api.start(Api.plan(run, "F1"));
        Api.update(run, "F1", "{\"state\": \"EXECUTING\"}");

        var unproven = Api.update(run, "F1", "{\"state\": \"COMPLETE\"}");

        unproven.then().statusCode(409).body("reason", is("COMPLETION_REFUSED"));
        Api.show(run).then().body("phases[0].state", is("QUEUED"));
    }

    @Test
    void aReportedPatchTakesThePhaseThroughTheGate() {
        Api.start(Api.plan(run, "F1"));
        Api.update(run, "F1", "{\"state\": \"EXECUTING\"}");

        builder(
                        "\"status\": \"success\", \"patch_content\": \"%s\", \"tokens_used\": 700"
                                .formatted(PATCH))
                .then()
                .statusCode(200)
                .body("phase_state", is("GATE"));
        auditor("\"review_notes\": \"fine\", \"recommendation\": \"approve\"")
                .then()
                .statusCode(200);
        Api.update(run, "F1", "{\"state\": \"COMPLETE\"}").then().statusCode(200);

        Api.show(run)
                .then()
                .body("state", is("DONE_SUCCESS"))
                .body("tokens_used", is(700))
                .body("phases[0].tokens_used", is(700))
                .body("phases[0].state", is("COMPLETE"));
        Api.as("eva", Role.ADMIN)
                .get("/runs/%s/ledger".formatted(run))
                .then()
                .statusCode(200)
                .body("entries.kind", hasItem("builder.reported"));
    }

    @Test
    void tokensReportedBeyondTheCapEndTheRun() {
        Api.start(Api.planWith("\"token_cap\": 500,", run, "F1", "F2"));
        Api.update(run, "F1", "{\"state\": \"EXECUTING\"}");

        builder("\"status\": \"failed\", \"tokens_used\": 501").then().statusCode(200);

        Api.show(run)
                .then()
                .body("state", is("DONE_FAILED_BUDGET_EXHAUSTED"))
                .body("failure_reason", is("BUDGET_SPENT"))
                .body("tokens_used", is(501));
    }

    @Test
    void aResultForAnotherPhaseIsRefused() {
        Api.start(Api.plan(run, "F1", "F2"));

        Api.executor()
                .body(
                        "{\"run_id\": \"%s\", \"phase_id\": \"F2\", \"status\": \"success\"}"
                                .formatted(run))
                .post("/runs/%s/phases/F1/builder_result".formatted(run))
                .then()
                .statusCode(400)
                .body("reason", is("PATH_MISMATCH"));
    }

    @Test
    void aWordInTheWrongCaseOrAnUnknownFieldIsRefused() {
        Api.start(Api.plan(run, "F1"));

        builder("\"status\": \"SUCCESS\"").then().statusCode(400);
        var answer = builder("\"status\": \"success\", \"output\": \"x\"");

        answer.then().statusCode(400).body("detail", containsString("output"));
        assertThat(answer.contentType()).contains("problem+json");
    }

    private Response builder(String fields) {
        return post("builder_result", fields);
    }

    private Response auditor(String fields) {
        return post("auditor_result", fields);
    }

    private Response post(String what, String fields) {
        return Api.executor()
                .body("{\"run_id\": \"%s\", \"phase_id\": \"F1\", %s}".formatted(run, fields))
                .post("/runs/%s/phases/F1/%s".formatted(run, what));
    }
}
