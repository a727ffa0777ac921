package dev.autopack.api.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
class OverviewsTest {
    @Inject SessionFactory sessions;

    private final String run = Api.newRun("overview");

    @Test
    void runsAreListedNewestFirst() {
        Api.start(Api.plan(run, "F1", "F2"));

        Api.operator()
                .get("/runs")
                .then()
                .statusCode(200)
                .body("limit", is(20))
                .body("runs[0].id", is(run))
                .body("runs[0].phases_total", is(2))
                .body("runs[0].phases_completed", is(0))
                .body("runs[0].current_phase_name", is("Phase F1"));
    }

    @Test
    void limitsAreMovedIntoTheirBounds() {
        Api.start(Api.plan(run, "F1"));

        Api.operator()
                .get("/runs?limit=0&offset=-5")
                .then()
                .statusCode(200)
                .body("limit", is(1))
                .body("offset", is(0))
                .body("runs", hasSize(1));
        Api.operator().get("/runs?limit=5000").then().statusCode(200).body("limit", is(100));
        Api.operator()
                .get("/phases?page=0&page_size=1000")
                .then()
                .statusCode(200)
                .body("page", is(1))
                .body("page_size", is(100));
    }

    @Test
    void phasesArePagedInTheirOrder() {
        Api.start(Api.plan(run, "B", "A", "C"));

        Api.operator()
                .get("/phases?page=1&page_size=2&run_id=" + run)
                .then()
                .body("items.phase_id", contains("B", "A"))
                .body("total", is(3))
                .body("has_next", is(true));
        Api.operator()
                .get("/phases?page=9&page_size=2&run_id=" + run)
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("has_next", is(false));
    }

    @Test
    void progressCountsThePhases() {
        Api.start(Api.plan(run, "F1", "F2", "F3"));
        Api.update(run, "F1", "{\"state\": \"EXECUTING\"}");

        Api.operator()
                .get("/runs/%s/progress".formatted(run))
                .then()
                .statusCode(200)
                .body("phases_total", is(3))
                .body("phases_in_progress", is(1))
                .body("phases_pending", is(2))
                .body("phases_completed", is(0))
                .body("elapsed_seconds", notNullValue())
                .body("phases.phase_id", contains("F1", "F2", "F3"));
    }

    @Test
    void aRunWithoutPhasesHasNoProgress() {
        Api.start(Api.plan(run)).statusCode(201);

        Api.operator()
                .get("/runs/%s/progress".formatted(run))
                .then()
                .body("phases_total", is(0))
                .body("phases", hasSize(0));
    }

    @Test
    void aPageTakesTheSameNumberOfStatementsHoweverLongItIs() {
        for (int i = 0; i < 5; i++) {
            Api.start(Api.plan(Api.newRun("many"), "F1", "F2"));
        }
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);

        statistics.clear();
        Api.operator().get("/runs?limit=1").then().statusCode(200);
        var one = statistics.getPrepareStatementCount();
        statistics.clear();
        Api.operator().get("/runs?limit=100").then().statusCode(200);
        var hundred = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);

        // The sweeper may add its own few statements to either.
        assertThat(hundred).isLessThanOrEqualTo(one + 6);
    }

    @Test
    void healthNamesDatabaseAndTasksToEverybody() {
        RestAssured.given()
                .get("/health")
                .then()
                .statusCode(200)
                .body("status", is("healthy"))
                .body("database", is("connected"))
                .body("database_identity.length()", is(12))
                .body("component", is("api"));
        RestAssured.given().get("/q/health/ready").then().statusCode(200);
        RestAssured.given().get("/q/health/live").then().statusCode(200);
        RestAssured.given().get("/q/health/started").then().statusCode(200);
        RestAssured.given()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("autopack_lease_queued"));
    }
}
