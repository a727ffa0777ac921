package dev.autopack.api.server.http.attempt;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import dev.autopack.api.server.git.GitEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A risky phase: what its executor recommends does not count, what each auditor said does. */
@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
@QuarkusTestResource(GitEnvironment.class)
class ReviewedPhaseTest {
    private static final String YES = "\"understood\": true, \"approved\": true";

    @TempDir Path folder;
    private GovernedPhase phase;

    @BeforeEach
    void aLeasedRiskyPhase() throws IOException {
        phase = new GovernedPhase(folder, "schema_contract_change_destructive");
    }

    @AfterEach
    void close() {
        phase.close();
    }

    @Test
    void oneAuditorIsNotEnough() {
        finished(opinion("auditor", YES, ""))
                .body("terminal_mode", is("INSUFFICIENT_EVIDENCE"))
                .body("blocking_issues", hasItem(containsString("second-auditor")));
    }

    @Test
    void aRecommendationDoesNotHideASeriousFinding() {
        var severe =
                """
                {"severity": "critical", "category": "security", "path": "", "description": "x"}
                """;

        finished(opinion("auditor", YES, "") + "," + opinion("second-auditor", YES, severe))
                .body("terminal_mode", is("INSUFFICIENT_EVIDENCE"))
                .body("blocking_issues", hasItem(containsString("1 serious")));
    }

    @Test
    void whatBothApproveLands() {
        finished(opinion("auditor", YES, "") + "," + opinion("second-auditor", YES, ""))
                .body("terminal_mode", is("SUPPORTED"))
                .body("phase_state", is("COMPLETE"));
    }

    @Test
    void aReviewOfAnotherAttemptIsRefused() {
        review(opinion("auditor", YES, ""), 7).statusCode(409).body("reason", is("ATTEMPT_STALE"));
    }

    private ValidatableResponse finished(String opinions) {
        var judged = phase.judge("src/new.txt", "new").body("verdict", is("CLEAR"));
        var commit = phase.push("src/new.txt", "new", GovernedPhase.anchor(judged));
        phase.reportTests(commit).statusCode(200);
        review(opinions, 1).statusCode(200);
        return phase.finish(commit).statusCode(200);
    }

    private ValidatableResponse review(String opinions, int attempt) {
        return Api.executor()
                .body(
                        """
                        {"run_id": "%s", "phase_id": "F1", "review_notes": "fine",
                         "recommendation": "approve", "attempt": %d, "opinions": [%s],
                         "disagreements": [], "lease": %s}
                        """
                                .formatted(phase.run, attempt, opinions, Api.proof(phase.lease)))
                .post("/runs/%s/phases/F1/auditor_result".formatted(phase.run))
                .then();
    }

    private static String opinion(String role, String word, String finding) {
        return """
               {"role": "%s", "provider": "p", "model": "m", %s, "findings": [%s], "summary": "s"}
               """
                .formatted(role, word, finding);
    }
}
