package dev.autopack.api.server.http.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.autopack.api.domain.ledger.LedgerPages;
import dev.autopack.api.domain.ledger.LedgerVerifier;
import dev.autopack.api.domain.ledger.Verification;
import dev.autopack.api.domain.transaction.Transactions;
import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import dev.autopack.api.server.git.GitEnvironment;
import dev.autopack.auth.contract.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
@QuarkusTestResource(GitEnvironment.class)
class GovernedPhaseTest {
    private final LedgerPages ledger;
    private final Transactions transactions;

    @TempDir Path folder;
    private GovernedPhase phase;

    GovernedPhaseTest(LedgerPages ledger, Transactions transactions) {
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @BeforeEach
    void aLeasedPhase() throws IOException {
        phase = new GovernedPhase(folder);
    }

    @AfterEach
    void theLedgerVerifies() {
        phase.close();
        var entries = transactions.within(() -> ledger.entries(phase.run, 0, 1000));
        assertThat(LedgerVerifier.verify(phase.run, entries))
                .isInstanceOf(Verification.Intact.class);
    }

    @Test
    void aJudgedTestedAndPushedChangeLands() {
        var judged = phase.judge("src/new.txt", "new").statusCode(200).body("verdict", is("CLEAR"));
        var commit = phase.push("src/new.txt", "new", GovernedPhase.anchor(judged));
        phase.reportTests(commit).statusCode(200);

        phase.finish(commit)
                .statusCode(200)
                .body("terminal_mode", is("SUPPORTED"))
                .body("phase_state", is("COMPLETE"))
                .body("run_state", is("DONE_SUCCESS"))
                .body("blocking_issues", empty())
                .body("claims.status", everyItem(is("SUPPORTED")))
                .body("claims.claim_text", hasItem("it works"));

        assertThat(phase.remote.at("refs/heads/autopack/" + phase.run)).contains(commit);
        Api.show(phase.run)
                .then()
                .body("repository.head_commit", is(commit.value()))
                .body("phases[0].commit", is(commit.value()));
        phase.finish(commit).statusCode(200).body("phase_state", is("COMPLETE"));
        Api.as("auditor", Role.VIEWER)
                .when()
                .get("/runs/" + phase.run + "/ledger?limit=2")
                .then()
                .statusCode(200)
                .body("entries.seq", contains(1, 2))
                .body("entries[0].prev_hash", is("0".repeat(64)))
                .body("next_after", is(2));
    }

    @Test
    void aForbiddenChangeNamesAllItsFaultsAndIsTriedAgainWithFeedback() {
        phase.judge("docs/../.git/config", "x")
                .statusCode(200)
                .body("verdict", is("FORBIDDEN"))
                .body("violations", hasItem(containsString("Invalid path")))
                .body("violations", hasItem(containsString("Outside scope")))
                .body("approval_id", nullValue());

        phase.fail("POLICY_VIOLATION", "stay in src")
                .statusCode(200)
                .body("terminal_mode", is("INSUFFICIENT_PERMISSION"))
                .body("phase_state", is("QUEUED"));

        phase.lease = Api.lease(phase.run);
        assertThat(phase.lease).containsEntry("attempt", 2);
        assertThat(phase.lease.get("feedback")).isEqualTo(List.of("stay in src"));
    }

    @Test
    void aTestThatNobodyRunsNeedsAPersonAndLandsWithOne() {
        var text = "import pytest\\n@pytest.mark.skip\\ndef test_a(): assert a()\\n";
        var approval =
                phase.judge("src/test_a.py", text)
                        .statusCode(200)
                        .body("verdict", is("NEEDS_APPROVAL"))
                        .body("violations", contains("Tests are skipped in src/test_a.py"))
                        .extract()
                        .path("approval_id")
                        .toString();
        decide("approve", approval).then().statusCode(200);
        phase.lease = Api.lease(phase.run);
        var judged = phase.judge("src/test_a.py", text).body("verdict", is("CLEAR"));
        var commit =
                phase.push(
                        "src/test_a.py", text.replace("\\n", "\n"), GovernedPhase.anchor(judged));
        phase.reportTests(commit).statusCode(200);

        phase.finish(commit)
                .statusCode(200)
                .body("terminal_mode", is("SUPPORTED"))
                .body("phase_state", is("COMPLETE"));
    }

    @Test
    void oldTestsThatFailAreReportedAndBlock() {
        var judged = phase.judge("src/new.txt", "new").body("verdict", is("CLEAR"));
        var commit = phase.push("src/new.txt", "new", GovernedPhase.anchor(judged));
        var old =
                """
                 "old_tests": {"preexisting_failures": [], "new_failures": ["A#x"], "fixed": [],
                               "flaky": [], "disappeared": [], "collection_errors": []},
                """;
        var report = GovernedPhase.TEST_REPORT.formatted(Api.proof(phase.lease), commit);
        phase.post("test_report", report.replaceFirst("\"delta\"", old + "\"delta\""))
                .statusCode(200);

        phase.finish(commit)
                .statusCode(200)
                .body("terminal_mode", is("INSUFFICIENT_EVIDENCE"))
                .body("blocking_issues", hasItem("Tests as they were before the change fail: A#x"));
    }

    @Test
    void aProtectedChangeWaitsIsApprovedAndLands() {
        var approval = held();
        Api.executor()
                .body("{}")
                .when()
                .post("/approval/approve/" + approval)
                .then()
                .statusCode(403);
        Api.operator()
                .when()
                .get("/approval/pending")
                .then()
                .body("requests.approval_id", hasItem(approval));
        decide("approve", approval).then().statusCode(200).body("status", is("approved"));
        decide("reject", approval).then().statusCode(409).body("reason", is("APPROVAL_DECIDED"));

        phase.lease = Api.lease(phase.run);
        assertThat(phase.lease.toString()).contains("approved_change", "config/app.yaml");
        var judged = phase.judge("config/app.yaml", "x").body("verdict", is("CLEAR"));
        var commit = phase.push("config/app.yaml", "x", GovernedPhase.anchor(judged));
        phase.reportTests(commit).statusCode(200);
        phase.finish(commit).statusCode(200).body("phase_state", is("COMPLETE"));
    }

    @Test
    void ofManyDecisionsAtOnceExactlyOneCounts() throws Exception {
        var approval = held();

        var codes = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 8; i++) {
                var verb = i % 2 == 0 ? "approve" : "reject";
                answers.add(threads.submit(() -> decide(verb, approval).statusCode()));
            }
            for (var answer : answers) {
                codes.add(answer.get());
            }
        }

        assertThat(codes).containsOnlyOnce(200).filteredOn(code -> code == 409).hasSize(7);
    }

    @Test
    void aCommitThatWasNotJudgedDoesNotLand() {
        var commit = phase.push("src/new.txt", "new", "1:" + "0".repeat(64));
        phase.reportTests(commit).statusCode(200);

        phase.finish(commit)
                .statusCode(200)
                .body("terminal_mode", is("INSUFFICIENT_EVIDENCE"))
                .body("blocking_issues", hasItem("The change was never judged"))
                .body("phase_state", is("QUEUED"));
        assertThat(phase.remote.at("refs/heads/autopack/" + phase.run)).isEmpty();
    }

    @Test
    void aRejectedChangeEndsTheRun() {
        decide("reject", held()).then().statusCode(200).body("status", is("rejected"));

        Api.show(phase.run)
                .then()
                .body("state", is("DONE_FAILED_POLICY_VIOLATION"))
                .body("phases[0].last_failure_reason", is("APPROVAL_REJECTED"));
    }

    @Test
    void anEnvironmentAtFaultEndsTheRun() {
        phase.fail("BASE_BRANCH_MISSING", "")
                .statusCode(200)
                .body("phase_state", is("FAILED"))
                .body("run_state", is("DONE_FAILED_ENVIRONMENT"));
    }

    @Test
    void badInputIsNamed() {
        var proof = Api.proof(phase.lease);
        phase.post("settle", "{\"lease\": %s, \"outcome\": \"FINISHED\"}".formatted(proof))
                .statusCode(400)
                .body("detail", containsString("commit"));
        phase.post(
                        "judgement",
                        """
                        {"lease": %s, "base_commit": "%s",
                         "change": {"changes": [{"path": "src/x", "kind": "create"}]}}
                        """
                                .formatted(proof, phase.base))
                .statusCode(400)
                .body("reason", is("CHANGE_INVALID"))
                .body("detail", containsString("change.changes[0].mode"));
        phase.post("judgement", "{\"lease\": %s, \"bogus\": 1}".formatted(proof))
                .statusCode(400)
                .body("detail", containsString("bogus"));
        phase.post(
                        "settle",
                        """
                        {"lease": {"lease_id": "other", "fence": 1}, "outcome": "FAILED",
                         "reason": "TESTS_FAILED"}
                        """)
                .statusCode(409)
                .body("reason", is("LEASE_LOST"));
        Api.operator()
                .when()
                .get("/approval/status/unknown")
                .then()
                .statusCode(404)
                .body("reason", is("APPROVAL_UNKNOWN"));
        Api.operator().when().get("/runs/unknown/ledger").then().statusCode(404);
    }

    private String held() {
        return phase.judge("config/app.yaml", "x")
                .statusCode(200)
                .body("verdict", is("NEEDS_APPROVAL"))
                .body("violations", contains("Protected path: config/app.yaml"))
                .extract()
                .path("approval_id");
    }

    private static Response decide(String verb, String approval) {
        return Api.as("alice", Role.APPROVER)
                .body("{\"reason\": \"seen\"}")
                .when()
                .post("/approval/%s/%s".formatted(verb, approval));
    }
}
