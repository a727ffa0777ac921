package dev.autopack.executor.server.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ExecutorEnvironment.class)
class ExecutorTest {
    @ConfigProperty(name = "executor.api.url")
    String api;

    @ConfigProperty(name = "test.remote")
    String remote;

    @ConfigProperty(name = "test.base")
    String base;

    @Test
    void aLeasedPhaseIsBuiltTestedPushedAndSettled() throws IOException {
        var settled = recorded("settle");

        assertThat(settled.path("outcome").asText()).as(settled.toString()).isEqualTo("FINISHED");
        assertThat(settled.path("base_commit").asText()).isEqualTo(base);
        assertThat(recorded("settlement").path("total_tokens").asInt()).isEqualTo(15);
        assertThatTestsWereCompared(recorded("test_report"));
        assertThatTheCommitIsPushed(settled.path("commit").asText());
    }

    @Test
    void theExecutorIsReadyAndTellsOperatorsWhy() throws IOException {
        recorded("judgement");

        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("healthy"))
                .body("checks.api", equalTo("up"))
                .body("checks.model", equalTo("up"))
                .body("checks.sandbox", equalTo("up"));
        var metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics).contains("autopack_executor_phases_running");
    }

    @Test
    void nothingElseIsAnsweredWithoutAPrincipal() {
        given().get("/leases").then().statusCode(404);
    }

    private static void assertThatTestsWereCompared(JsonNode report) {
        assertThat(report.path("status").asText()).isEqualTo("failed");
        assertThat(report.path("counts").path("passed").asInt()).isEqualTo(1);
        assertThat(report.path("baseline").path("failed").asInt()).isEqualTo(2);
        assertThat(report.path("delta").path("fixed").get(0).asText())
                .isEqualTo("Greeting#isFriendly");
        assertThat(report.path("delta").path("preexisting_failures").get(0).asText())
                .isEqualTo("Greeting#wasBrokenBefore");
    }

    private void assertThatTheCommitIsPushed(String commit) throws IOException {
        try (var repository =
                        new FileRepositoryBuilder().setGitDir(new File(remote)).setBare().build();
                var walk = new RevWalk(repository)) {
            var pushed = repository.resolve("refs/autopack/attempts/r1/p1/1");
            assertThat(pushed).isEqualTo(ObjectId.fromString(commit));
            var written = walk.parseCommit(pushed);
            assertThat(written.getParent(0).name()).isEqualTo(base);
            assertThat(written.getFooterLines("Autopack-Ledger"))
                    .containsExactly("7:" + "a".repeat(64));
            assertThat(repository.resolve("refs/heads/autopack/r1")).isNull();
            assertThat(repository.resolve("refs/heads/main").name()).isEqualTo(base);
        }
    }

    private JsonNode recorded(String name) throws IOException {
        return new ObjectMapper().readTree(URI.create(api + "/recorded/" + name).toURL());
    }
}
