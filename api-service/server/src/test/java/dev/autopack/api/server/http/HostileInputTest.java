package dev.autopack.api.server.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import dev.autopack.auth.contract.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
class HostileInputTest {
    private final String run = Api.newRun("hostile");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"paths\": [\"src/\"]|\"_x\": \"a\\u0000\"|phases[0].scope._x",
                "\"paths\": [\"src/\"]|\"_x\": {\"\\ud800\": 1}|phases[0].scope._x",
                "\"paths\": [\"src/\"]|\"_x\": 1e999|phases[0].scope._x",
                "\"name\": \"First\"|\"name\": \"\\u0000\"|tiers[0].name"
            })
    void whatCannotBeKeptIsRefusedByName(String good, String bad, String field) {
        Api.start(Api.plan(run, "F1").replace(good, bad))
                .statusCode(400)
                .body("reason", is("MALFORMED_FIELD"))
                .body("detail", containsString(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%20", "%0d%0a"})
    void thereIsNothingAtAnAddressThatNoIdFits(String id) {
        notFound(read("/runs/" + id));
        notFound(read("/runs/" + id + "/ledger"));
        notFound(read("/approval/status/" + id));
        notFound(read("/runs/" + "a".repeat(129) + "/progress"));
        notFound(update("/runs/" + id + "/phases/F1/update_status"));
        notFound(update("/runs/" + run + "/phases/" + id + "/update_status"));
        notFound(update("/runs/r/phases/F1/attempts/1/reservations/%s/settlement".formatted(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%0ab"})
    void aFilterThatNoIdFitsIsNamed(String id) {
        read("/phases?run_id=" + id)
                .then()
                .statusCode(422)
                .body("detail", containsString("run_id"));
    }

    @Test
    void tokensHaveAnEnd() {
        Api.start(Api.planWith("\"token_cap\": 9223372036854775807,", run, "F1"))
                .statusCode(422)
                .body("detail", containsString("run.token_cap"));
        Api.start(Api.planWith("\"token_cap\": 1000000000000,", run, "F1")).statusCode(201);
        Api.update(run, "F1", "{\"state\": \"EXECUTING\", \"tokens_used\": 9223372036854775807}")
                .then()
                .statusCode(422)
                .body("detail", containsString("tokens_used"));
    }

    @Test
    void aDeepReviewIsKeptAndReadAgain() {
        Api.start(Api.plan(run, "F1")).statusCode(201);
        var deep = "[".repeat(60) + "]".repeat(60);

        report("auditor_result", "\"review_notes\": \"\", \"recommendation\": \"approve\"", deep)
                .then()
                .statusCode(200);
        Api.update(run, "F1", "{\"state\": \"COMPLETE\"}")
                .then()
                .statusCode(409)
                .body("reason", is("COMPLETION_REFUSED"));
    }

    @Test
    void noExecutorTakesTheNameOfAnImplicitLease() {
        Api.executor()
                .body("{\"executor_id\": \"principal:ada\", \"max_leases\": 1, \"wait_ms\": 0}")
                .post("/leases")
                .then()
                .statusCode(422)
                .body("detail", containsString("executor_id"));
    }

    @Test
    void aRunWithARepositoryHasANameForGit() {
        var repository =
                "\"repository\": {\"url\": \"https://host/x\", \"base_branch\": \"main\"},";

        Api.start(Api.planWith(repository, run + ".lock", "F1"))
                .statusCode(400)
                .body("detail", containsString("cannot be part of a branch name"));
        Api.start(Api.plan(run + ".lock", "F1")).statusCode(201);
    }

    private Response report(String kind, String fields, String issue) {
        return Api.executor()
                .body(
                        """
                        {"run_id": "%s", "phase_id": "F1", %s, "issues_found": [{"a": %s}]}
                        """
                                .formatted(run, fields, issue))
                .post("/runs/%s/phases/F1/%s".formatted(run, kind));
    }

    private static void notFound(Response answer) {
        answer.then().statusCode(404).body("reason", is("NOT_FOUND"));
    }

    private static Response read(String address) {
        return Api.as("ada", Role.OPERATOR).urlEncodingEnabled(false).get(address);
    }

    private static Response update(String address) {
        return Api.executor()
                .urlEncodingEnabled(false)
                .body("{\"state\": \"EXECUTING\"}")
                .post(address);
    }
}
