package dev.autopack.auth.server.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.autopack.auth.server.AuthEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(AuthEnvironment.class)
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
                .body("component", is("auth-service"))
                .body("timestamp", notNullValue())
                .body("version", notNullValue());
    }

    @Test
    void metricsAreThere() {
        given().when().get("/q/metrics").then().statusCode(200);
    }
}
