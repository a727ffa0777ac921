package dev.autopack.auth.guard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.autopack.auth.contract.Role;
import dev.autopack.auth.guard.fixture.AuthFixture;
import dev.autopack.auth.guard.identity.Principal;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FixtureResource.class)
class FrontDoorTest {
    private final AuthFixture auth = AuthFixture.running();
    private final Principal viewer = AuthFixture.person("ada", Role.VIEWER);

    @Test
    void aPublicMethodAsksForNothing() {
        given().when().get("/probe/public").then().statusCode(200).body("id", is("anybody"));
    }

    @Test
    void aMethodWithoutAnAnnotationLetsNobodyIn() {
        var admin = AuthFixture.person("root", Role.ADMIN);

        given().header("Authorization", auth.bearer(admin))
                .when()
                .get("/probe/forgotten")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("reason", is("FORBIDDEN"));
    }

    @Test
    void withoutACredentialTheAnswerIs401() {
        given().when()
                .get("/probe/read")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("status", equalTo(401))
                .body("reason", is("UNAUTHENTICATED"));
    }

    @Test
    void aBearerTokenOpensWhatItsPermissionsSay() {
        given().header("Authorization", auth.bearer(viewer))
                .when()
                .get("/probe/read")
                .then()
                .statusCode(200)
                .body("id", is("ada"))
                .body("mdc_principal", is("ada"))
                .body("on_virtual_thread", is(true));
    }

    @Test
    void aMissingPermissionIsNamed() {
        given().header("Authorization", auth.bearer(viewer))
                .contentType("application/json")
                .body("{}")
                .when()
                .post("/probe/order")
                .then()
                .statusCode(403)
                .body("detail", containsString("runs:write"));
    }

    @Test
    void needsWithoutAPermissionTakesAnyPrincipal() {
        var nobody = AuthFixture.person("eve");

        given().header("Authorization", auth.bearer(nobody))
                .when()
                .get("/probe/any")
                .then()
                .statusCode(200)
                .body("id", is("eve"));
    }

    @Test
    void anApiKeyIsAskedAboutAndOpensToo() {
        given().header("X-API-Key", auth.apiKey(viewer))
                .when()
                .get("/probe/read")
                .then()
                .statusCode(200)
                .body("id", is("ada"));
    }

    @Test
    void anUnknownApiKeyIs401() {
        given().header("X-API-Key", "autopack_wrong")
                .when()
                .get("/probe/read")
                .then()
                .statusCode(401)
                .body("detail", not(containsString("autopack_wrong")));
    }

    @Test
    void aBadBearerIsNotMendedByAGoodKey() {
        given().header("Authorization", "Bearer nonsense")
                .header("X-API-Key", auth.apiKey(viewer))
                .when()
                .get("/probe/read")
                .then()
                .statusCode(401);
    }

    @Test
    void aMethodOnTheEventLoopIsGuardedWithoutBlockingIt() {
        given().header("X-API-Key", auth.apiKey(AuthFixture.person("bob", Role.VIEWER)))
                .when()
                .get("/loop")
                .then()
                .statusCode(200)
                .body("id", is("bob"));
        given().when().get("/loop").then().statusCode(401);
    }

    @Test
    void theRequestIdComesBackAndIsTheTraceOfAProblem() {
        given().header("X-Request-Id", "req-77")
                .when()
                .get("/probe/read")
                .then()
                .header("X-Request-Id", "req-77")
                .body("trace_id", is("req-77"));
    }

    @Test
    void theTraceOfTheCallerIsKept() {
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .when()
                .get("/probe/public")
                .then()
                .header("X-Request-Id", "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void aResourceOfAContractAnswersWithItsOwnStatus() {
        given().when().post("/orders").then().statusCode(201);
    }
}
