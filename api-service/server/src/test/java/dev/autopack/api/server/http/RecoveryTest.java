package dev.autopack.api.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import dev.autopack.auth.contract.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
class RecoveryTest {
    private static final String SAME = "a".repeat(64);

    private final String run = Api.newRun("recovery");

    @Test
    void theSameFailureThreeTimesEndsThePhase() {
        Api.start(Api.plan(run, "F1"));

        fail(lease(), "TESTS_FAILED", SAME, "{\"kind\": \"OTHER_MODEL\"}")
                .body("phase_state", is("QUEUED"));
        fail(lease(), "TESTS_FAILED", "b".repeat(64), "{\"kind\": \"RETRY\"}")
                .body("phase_state", is("QUEUED"));
        fail(lease(), "TESTS_FAILED", SAME, "{\"kind\": \"LARGER_BUDGET\", \"tokens\": 9000}")
                .body("phase_state", is("QUEUED"));
        var third = lease();
        fail(third, "TESTS_FAILED", SAME, "{\"kind\": \"RETRY\"}")
                .body("phase_state", is("FAILED"));

        List<Map<String, Object>> history = list(third, "history");
        assertThat(history).hasSize(3);
        assertThat(history.getFirst())
                .containsEntry("reason", "TESTS_FAILED")
                .containsEntry("fingerprint", SAME)
                .containsEntry("counted", true)
                .containsEntry("next", Map.of("kind", "OTHER_MODEL"));
        assertThat(history.getLast())
                .containsEntry("next", Map.of("kind", "LARGER_BUDGET", "tokens", 9000));
        Api.show(run)
                .then()
                .body("phases[0].last_failure_reason", is("REPEATED_FAILURE"))
                .body("state", is("DONE_FAILED_REQUIRES_HUMAN_REVIEW"));
    }

    @Test
    void aQuestionWaitsForAPersonWhoseAnswerReachesTheNextAttempt() {
        Api.start(Api.plan(run, "F1"));

        fail(lease(), "TESTS_FAILED", SAME, "{\"kind\": \"ASK_PERSON\", \"text\": \"Which one?\"}")
                .body("phase_state", is("APPROVAL_PENDING"));
        var question = question();
        decide("approve", question.get("approval_id"), "The second one");

        assertThat(question)
                .containsEntry("kind", "question")
                .containsEntry("why", List.of("Which one?"));
        var next = lease();
        assertThat(next).containsEntry("attempt", 2).doesNotContainKey("approved_change");
        assertThat(list(next, "feedback").toString()).contains("Which one?", "The second one");
    }

    @Test
    void aRejectedQuestionFailsThePhase() {
        Api.start(Api.plan(run, "F1"));

        fail(lease(), "TESTS_FAILED", SAME, "{\"kind\": \"ASK_PERSON\", \"text\": \"Which one?\"}");
        decide("reject", question().get("approval_id"), "None");

        Api.show(run)
                .then()
                .body("phases[0].state", is("FAILED"))
                .body("state", is("DONE_FAILED_REQUIRES_HUMAN_REVIEW"));
    }

    @Test
    void aPhaseIsPutIntoOtherWordsOnceAndKeepsThoseOfThePlan() {
        Api.start(Api.plan(run, "F1"));

        fail(lease(), "TESTS_FAILED", SAME, "{\"kind\": \"REPLAN\", \"text\": \"Do less\"}");
        var second = lease();
        fail(second, "TESTS_FAILED", "b".repeat(64), "{\"kind\": \"REPLAN\", \"text\": \"Less\"}");
        var third = lease();

        Map<?, ?> phase = (Map<?, ?>) second.get("phase");
        assertThat(phase.get("description")).isEqualTo("Do less");
        assertThat(phase.get("planned_description")).isEqualTo("");
        assertThat(((Map<?, ?>) third.get("phase")).get("description")).isEqualTo("Do less");
        Api.show(run)
                .then()
                .body("phases[0].revision_epoch", is(1))
                .body("phases[0].revised_description", is("Do less"));
    }

    @Test
    void aModelThatIsAwayCostsNoAttempt() {
        Api.start(Api.plan(run, "F1"));

        fail(lease(), "MODEL_UNAVAILABLE", SAME, "{\"kind\": \"RETRY\"}")
                .body("phase_state", is("QUEUED"));

        Api.show(run).then().body("phases[0].retry_attempt", is(0));
    }

    @Test
    void whoGivesUpOrHasNoModelIsNotAskedAgain() {
        Api.start(Api.plan(run, "F1", "F2"));

        fail(lease(), "TESTS_FAILED", SAME, "{\"kind\": \"GIVE_UP\", \"text\": \"impossible\"}")
                .body("phase_state", is("FAILED"));
        fail(lease(), "NO_MODEL", SAME, "{\"kind\": \"RETRY\"}")
                .body("run_state", is("DONE_FAILED_ENVIRONMENT"));
    }

    private ValidatableResponse fail(
            Map<String, Object> lease, String reason, String fingerprint, String next) {
        var phase = ((Map<?, ?>) lease.get("phase")).get("phase_id");
        return Api.executor()
                .body(
                        """
                        {"lease": %s, "outcome": "FAILED", "reason": "%s", "feedback": "It failed",
                         "fingerprint": "%s", "next": %s}
                        """
                                .formatted(Api.proof(lease), reason, fingerprint, next))
                .post(
                        "/runs/%s/phases/%s/attempts/%s/settle"
                                .formatted(run, phase, lease.get("attempt")))
                .then()
                .statusCode(200);
    }

    private Map<String, Object> question() {
        List<Map<String, Object>> requests =
                Api.as("bob", Role.APPROVER)
                        .get("/approval/pending")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("requests");
        return requests.stream()
                .filter(one -> run.equals(one.get("run_id")))
                .findFirst()
                .orElseThrow();
    }

    private static void decide(String how, Object id, String reason) {
        Api.as("bob", Role.APPROVER)
                .body(Map.of("reason", reason))
                .post("/approval/%s/%s".formatted(how, id))
                .then()
                .statusCode(200);
    }

    private Map<String, Object> lease() {
        return Api.lease(run);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Map<String, Object> lease, String name) {
        return (List<T>) lease.get(name);
    }
}
