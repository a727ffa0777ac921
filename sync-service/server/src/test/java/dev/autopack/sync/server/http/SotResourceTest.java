package dev.autopack.sync.server.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.autopack.auth.contract.Role;
import dev.autopack.auth.guard.fixture.AuthFixture;
import dev.autopack.sync.server.SyncEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SyncEnvironment.class)
class SotResourceTest {

    @Test
    void aSyncReportsCountsPerFileAndSkippedLines() {
        sync("{\"project_id\":\"shop\",\"mode\":\"docs-only\"}")
                .statusCode(200)
                .body("project_id", is("shop"))
                .body("mode", is("docs-only"))
                .body("entries", is(4))
                .body("unique_ids", is(3))
                .body("files", hasSize(3))
                .body("files[0].file", is("BUILD_HISTORY.md"))
                .body("files[0].file_type", is("build_history"))
                .body("files[0].sections", is(2))
                .body("files[0].index_rows", is(1))
                .body("files[0].entries", is(3))
                .body("files[0].unique_ids", is(2))
                .body("files[0].content_hash", matchesPattern("[0-9a-f]{16}"))
                .body("files[0].skipped_total", is(2))
                .body("files[0].skipped", hasSize(1))
                .body("files[0].skipped[0].line", is(7))
                .body("files[0].skipped[0].reason", is("ROW_ID_UNKNOWN"))
                .body("files[1].present", is(false))
                .body("files[1].containsKey('content_hash')", is(false))
                .body("files[2].entries", is(1));
    }

    @Test
    void docsOnlyIsTheModeWhenNoneIsNamed() {
        sync("{\"project_id\":\"shop\"}").statusCode(200).body("mode", is("docs-only"));
    }

    @ParameterizedTest
    @CsvSource({
        "shop, db-only, 422, MODE_NOT_AVAILABLE",
        "shop, full, 422, MODE_NOT_AVAILABLE",
        "shop, qdrant-only, 422, MODE_NOT_AVAILABLE",
        "shop, everything, 422, MODE_UNKNOWN",
        "other, docs-only, 404, PROJECT_UNKNOWN",
        "leaky, docs-only, 409, LEDGER_OUTSIDE_DOCS",
        "gone, docs-only, 503, DOCS_UNAVAILABLE",
        "../shop, docs-only, 422, INVALID_FIELD",
        "a..b, docs-only, 422, INVALID_FIELD"
    })
    void aNoHasAReasonAndTellsNoPath(String project, String mode, int status, String reason) {
        sync("{\"project_id\":\"%s\",\"mode\":\"%s\"}".formatted(project, mode))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("reason", is(reason))
                .body("retryable", is(status == 503))
                .body("detail", not(containsString("/")))
                .body("detail", not(containsString("secret")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"project_id\":\"shop\",\"docs\":\"/etc\"}", "{\"project_id\":", "[]"})
    void aBodyThatIsNotAsAgreedIsRefused(String body) {
        sync(body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aMissingProjectIsNamed() {
        sync("{}").statusCode(422).body("detail", containsString("project_id"));
    }

    @Test
    void theProjectsAreListedWithTheirLedgers() {
        as(Role.VIEWER)
                .get("/sot/projects")
                .then()
                .statusCode(200)
                .body("projects.project_id", is(List.of("gone", "leaky", "shop")))
                .body("projects[2].ledgers", is(List.of("BUILD_HISTORY.md", "DEBUG_LOG.md")));
    }

    @Test
    void whoMayOnlyReadCannotSync() {
        as(Role.VIEWER)
                .contentType(ContentType.JSON)
                .body("{\"project_id\":\"shop\"}")
                .post("/sot/sync")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sot/projects", "/sot/sync"})
    void aStrangerGetsNothing(String path) {
        var request = given().contentType(ContentType.JSON).body("{}");

        var answer = path.endsWith("sync") ? request.post(path) : request.get(path);

        answer.then().statusCode(401);
    }

    private static ValidatableResponse sync(String body) {
        return as(Role.OPERATOR).contentType(ContentType.JSON).body(body).post("/sot/sync").then();
    }

    private static RequestSpecification as(Role role) {
        var fixture = AuthFixture.running();
        return given().header("Authorization", fixture.bearer(AuthFixture.person("ada", role)));
    }
}
