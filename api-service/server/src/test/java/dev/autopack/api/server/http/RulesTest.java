package dev.autopack.api.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import dev.autopack.auth.contract.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
class RulesTest {
    private final String run = Api.newRun("rules");
    private final String said = "Imports must be sorted";
    private final String lesson = "TESTS_FAILED: " + said;

    @Test
    void whatTwoPhasesHadToLearnIsARuleOnceAPersonAgrees() {
        Api.start(Api.plan(run, "F1", "F2", "F3"));

        var first = failed(Api.lease(run));
        complete(first);
        var second = failed(Api.lease(run));
        complete(second);
        var rule = rule();
        var before = Api.lease(run);
        Api.as("bob", Role.APPROVER)
                .post("/rules/%s/approve".formatted(rule.get("rule_id")))
                .then()
                .statusCode(200)
                .body("state", is("approved"))
                .body("decided_by", is("bob"));
        var after = failed(before);

        assertThat(texts(first, "hints")).isEmpty();
        assertThat(texts(second, "hints")).containsExactly(lesson);
        assertThat(rule).containsEntry("state", "candidate").containsEntry("seen", 2);
        assertThat(texts(before, "rules")).isEmpty();
        assertThat(texts(before, "hints")).containsExactly(lesson);
        assertThat(texts(after, "rules")).containsExactly(lesson);
    }

    @Test
    void aRuleIsDecidedByWhoMayAndOnlyIfItIsThere() {
        Api.executor().post("/rules/none/approve").then().statusCode(403);
        Api.as("bob", Role.APPROVER)
                .post("/rules/none/reject")
                .then()
                .statusCode(404)
                .body("reason", is("RULE_UNKNOWN"));
    }

    /** Fails the attempt and gives the lease of the next one. */
    private Map<String, Object> failed(Map<String, Object> lease) {
        Api.executor()
                .body(
                        """
                        {"lease": %s, "outcome": "FAILED", "reason": "TESTS_FAILED", "feedback": "%s"}
                        """
                                .formatted(Api.proof(lease), said))
                .post(attempt(lease) + "/settle")
                .then()
                .statusCode(200);
        return Api.lease(run);
    }

    private void complete(Map<String, Object> lease) {
        var phase = ((Map<?, ?>) lease.get("phase")).get("phase_id");
        Api.executor()
                .body(
                        """
                        {"run_id": "%s", "phase_id": "%s", "status": "success", "lease": %s,
                         "patch_content": "diff --git a/src/x b/src/x\\n--- a/src/x\\n+++ b/src/x\\n",
                         "files_changed": ["src/x"], "lines_added": 1, "lines_removed": 0,
                         "probe_results": []}
                        """
                                .formatted(run, phase, Api.proof(lease)))
                .post("/runs/%s/phases/%s/builder_result".formatted(run, phase))
                .then()
                .statusCode(200);
        Api.executor()
                .body(
                        """
                        {"lease": %s, "outcome": "FINISHED", "commit": "%s", "base_commit": "%s"}
                        """
                                .formatted(Api.proof(lease), "a".repeat(40), "b".repeat(40)))
                .post(attempt(lease) + "/settle")
                .then()
                .statusCode(200)
                .body("phase_state", is("COMPLETE"));
    }

    private String attempt(Map<String, Object> lease) {
        var phase = ((Map<?, ?>) lease.get("phase")).get("phase_id");
        return "/runs/%s/phases/%s/attempts/%s".formatted(run, phase, lease.get("attempt"));
    }

    private Map<String, Object> rule() {
        List<Map<String, Object>> rules =
                Api.operator().get("/rules").then().statusCode(200).extract().path("rules");
        return rules.stream()
                .filter(one -> lesson.equals(one.get("text")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Map<String, Object> lease, String name) {
        return ((List<?>) lease.get(name)).stream().map(String::valueOf).toList();
    }
}
