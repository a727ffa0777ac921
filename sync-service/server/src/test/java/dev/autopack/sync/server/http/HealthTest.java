package dev.autopack.sync.server.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.autopack.sync.server.SyncEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SyncEnvironment.class)
class HealthTest {

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void aProbeNeedsNoCredential(String probe) {
        given().when().get("/q/health/" + probe).then().statusCode(200).body("status", is("UP"));
    }

    @Test
    void anOperatorReadsOneLine() {
        given().when()
                .get("/health")
                .then()
                .statusCode(200)
                .body("status", is("healthy"))
                .body("component", is("sync-service"))
                .body("projects", is(3))
                .body("timestamp", notNullValue());
    }

    @Test
    void metricsAreThere() {
        given().when().get("/q/metrics").then().statusCode(200);
    }
}
