package dev.autopack.api.server.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
class IssuesTest {
    private final String run = Api.newRun("issue");
    private final String key = "key-" + run;

    @Test
    void theSameIssueAgainCountsUpButOnlyOnce() {
        Api.start(Api.plan(run, "F1", "F2"));

        record(run, "F1", "minor");
        record(run, "F1", "minor");
        var third = record(run, "F2", "minor");

        third.then()
                .statusCode(200)
                .body("phase_file.occurrence_count", is(1))
                .body("run_index_entry.occurrence_count", is(3))
                .body("run_index_entry.first_phase_index", is(0))
                .body("run_index_entry.last_phase_index", is(1))
                .body("run_index_entry.seen_in_phases", equalTo(List.of("F1", "F2")))
                .body("project_backlog_entry.age_in_runs", is(0))
                .body("project_backlog_entry.age_in_tiers", is(0))
                .body("project_backlog_entry.status", is("open"));
        Api.show(run)
                .then()
                .body("minor_issues_count", is(2))
                .body("phases[0].minor_issues_count", is(1))
                .body("tiers[0].minor_issues_count", is(2));
    }

    @Test
    void anIssueThatGetsWorseMovesBetweenTheCounters() {
        Api.start(Api.plan(run, "F1"));

        record(run, "F1", "minor");
        record(run, "F1", "critical").then().body("phase_file.effective_severity", is("major"));

        Api.show(run)
                .then()
                .body("minor_issues_count", is(0))
                .body("major_issues_count", is(1))
                .body("tiers[0].cleanliness", is("not_clean"));
    }

    @Test
    void aMinorIssueOfSeveralRunsNeedsCleanup() {
        for (int i = 0; i < 3; i++) {
            var other = Api.newRun("issue");
            Api.start(Api.plan(other, "F1"));
            record(other, "F1", "minor");
        }
        Api.start(Api.plan(run, "F1"));

        record(run, "F1", "minor")
                .then()
                .body("project_backlog_entry.age_in_runs", is(3))
                .body("project_backlog_entry.status", is("needs_cleanup"));
    }

    @Test
    void indexAndBacklogListThem() {
        Api.start(Api.plan(run, "F1"));
        record(run, "F1", "major");

        Api.operator()
                .get("/runs/%s/issues/index".formatted(run))
                .then()
                .statusCode(200)
                .body("issues", hasSize(1))
                .body("issues[0].severity", is("major"));
        Api.operator().get("/project/issues/backlog?limit=1").then().body("issues", hasSize(1));
        Api.operator().get("/runs/nowhere/issues/index").then().statusCode(404);
    }

    @Test
    void anUnknownSeverityIsRefused() {
        Api.start(Api.plan(run, "F1"));

        record(run, "F1", "bad").then().statusCode(400);
    }

    private Response record(String ofRun, String phase, String severity) {
        return Api.executor()
                .body(
                        """
                        {"issue_key": "%s", "severity": "%s", "source": "test", "category": "style",
                         "evidence_refs": ["b", "a"]}
                        """
                                .formatted(key, severity))
                .post("/runs/%s/phases/%s/record_issue".formatted(ofRun, phase));
    }
}
