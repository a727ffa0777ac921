package dev.autopack.auth.guard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.autopack.auth.contract.Role;
import dev.autopack.auth.guard.fixture.AuthFixture;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(FixtureResource.class)
class ProblemTest {
    private static final String GOOD =
            """
            {"run_name": "r", "phase_count": 3, "started_at": "2026-01-01T00:00:00.5Z"}
            """;

    @Test
    void aGoodBodyIsReadAndItsInstantIsWrittenWithMicros() {
        order(GOOD).statusCode(200).body("started_at", is("2026-01-01T00:00:00.500000Z"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void aBadBodyIsRefusedByName(String body, int status, String named) {
        order(body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(named))
                .body("detail", not(containsString("dev.autopack")));
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                of("{'run_name':'r','phase_count':3,'extra':1}", 400, "'extra'"),
                of("{'run_name':'r','phase_count':'3'}", 400, "'phase_count'"),
                of("{'run_name':'r','phase_count':3.5}", 400, "'phase_count'"),
                of("{'run_name':'r','phase_count':null}", 400, "'phase_count'"),
                of("{'run_name':'r'}", 400, "'phase_count'"),
                of("{'run_name':'r','phase_count':3,'started_at':'soon'}", 400, "'started_at'"),
                of("{'run_name':7,'phase_count':3}", 400, "'run_name'"),
                of("{'run_name':'r','run_name':'s','phase_count':3}", 400, "JSON"),
                of("{'run_name':'r',", 400, "JSON"),
                of("{'run_name':'r','phase_count':3} {}", 400, "JSON"),
                of("[]", 400, "JSON"),
                of("{'run_name':' ','phase_count':3}", 422, "'run_name'"),
                of("{'run_name':'r','phase_count':10}", 422, "'phase_count'"));
    }

    private static Arguments of(String body, int status, String named) {
        return Arguments.of(body.replace('\'', '"'), status, named);
    }

    @Test
    void anEmptyBodyIsRefused() {
        given().header("Authorization", operator())
                .contentType("application/json")
                .when()
                .post("/probe/order")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void anUnexpectedFailureTellsNothing() {
        given().when()
                .get("/probe/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("reason", is("UNEXPECTED"))
                .body("detail", not(containsString("secret-of-the-house")));
    }

    @Test
    void whatTheFrameworkRefusesIsAProblemToo() {
        given().when().get("/nowhere").then().statusCode(404).body("reason", is("NOT_FOUND"));
        given().when()
                .delete("/probe/public")
                .then()
                .statusCode(405)
                .body("reason", is("METHOD_NOT_ALLOWED"));
        given().header("Authorization", operator())
                .contentType("text/plain")
                .body("x")
                .when()
                .post("/probe/order")
                .then()
                .statusCode(415)
                .body("reason", is("UNSUPPORTED_MEDIA_TYPE"));
    }

    private static ValidatableResponse order(String body) {
        return given().header("Authorization", operator())
                .contentType("application/json")
                .body(body)
                .when()
                .post("/probe/order")
                .then();
    }

    private static String operator() {
        return AuthFixture.running().bearer(AuthFixture.person("ada", Role.OPERATOR));
    }
}
