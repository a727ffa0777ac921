package dev.autopack.auth.server.http;

import static dev.autopack.auth.server.AuthEnvironment.ADMIN_PASSWORD;
import static dev.autopack.auth.server.AuthEnvironment.serviceKey;
import static dev.autopack.auth.server.Client.admin;
import static dev.autopack.auth.server.Client.exchange;
import static dev.autopack.auth.server.Client.logIn;
import static dev.autopack.auth.server.Client.service;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.autopack.auth.server.AuthEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AuthEnvironment.class)
class SessionResourceTest {

    @Test
    void adminLogsInWithJson() {
        logIn("admin", ADMIN_PASSWORD)
                .statusCode(200)
                .body("token_type", is("bearer"))
                .body("expires_in", is(3600))
                .body("access_token", notNullValue());
    }

    @Test
    void adminLogsInWithAForm() {
        given().formParam("username", "admin")
                .formParam("password", ADMIN_PASSWORD)
                .when()
                .post("/api/auth/login")
                .then()
                .statusCode(200)
                .body("access_token", notNullValue());
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        for (var name : new String[] {"admin", "nobody"}) {
            logIn(name, "wrong-password-x")
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer")
                    .contentType("application/problem+json")
                    .body("reason", is("CREDENTIALS_WRONG"))
                    .body("detail", is("The name or the password is wrong."));
        }
    }

    @Test
    void aBlankOrMissingFieldIsNamed() {
        logIn("", "x").statusCode(422).body("detail", containsString("'username'"));
        given().formParam("username", "a\0b")
                .formParam("password", "x")
                .when()
                .post("/api/auth/login")
                .then()
                .statusCode(422)
                .body("detail", containsString("'username'"));
        given().formParam("username", "admin")
                .when()
                .post("/api/auth/login")
                .then()
                .statusCode(422)
                .body("detail", containsString("'password'"));
        given().contentType("application/json")
                .body("{\"username\":\"admin\",\"password\":\"x\",\"admin\":true}")
                .when()
                .post("/api/auth/login")
                .then()
                .statusCode(400)
                .body("detail", containsString("'admin'"));
    }

    @Test
    void tooMuchGuessingLocksTheName() {
        for (var i = 0; i < 5; i++) {
            logIn("guessed-name", "wrong-password-" + i).statusCode(401);
        }

        logIn("guessed-name", "wrong-password")
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("reason", is("LOGIN_LOCKED"))
                .body("retryable", is(true));
        logIn("admin", ADMIN_PASSWORD).statusCode(200);
    }

    @Test
    void successesNeverCount() {
        for (var i = 0; i < 7; i++) {
            logIn("admin", ADMIN_PASSWORD).statusCode(200);
        }
    }

    @Test
    void meSaysWhoIAm() {
        admin().when()
                .get("/api/auth/me")
                .then()
                .statusCode(200)
                .body("id", is("admin"))
                .body("tenant", is("default"))
                .body("kind", is("person"))
                .body("roles", contains("admin"))
                .body("permissions", hasItem("keys:admin"));
    }

    @Test
    void aServiceExchangesItsKeyForAShortToken() {
        given().header("X-API-Key", serviceKey("executor"))
                .when()
                .post("/api/auth/token")
                .then()
                .statusCode(200)
                .body("expires_in", is(900));
        service("executor")
                .when()
                .get("/api/auth/me")
                .then()
                .body("id", is("executor"))
                .body("kind", is("service"))
                .body("permissions", contains("runs:read", "phases:execute", "sot:read"));
    }

    @Test
    void aTokenIsNotExchangedForAnother() {
        var token = exchange(serviceKey("api"));

        given().header("Authorization", "Bearer " + token)
                .when()
                .post("/api/auth/token")
                .then()
                .statusCode(401);
        given().header("X-API-Key", token).when().post("/api/auth/token").then().statusCode(401);
    }

    @Test
    void aServiceAsksAboutAKey() {
        introspect(serviceKey("sync"))
                .body("active", is(true))
                .body("principal.id", is("sync"))
                .body("principal.kind", is("service"));
        introspect("autopack_unknown").body("active", is(false)).body("principal", nullValue());
    }

    @Test
    void aPersonDoesNotAskAboutKeysOfOthers() {
        admin().body(Map.of("api_key", serviceKey("sync")))
                .when()
                .post("/api/auth/introspect")
                .then()
                .statusCode(403)
                .body("reason", is("SERVICES_ONLY"));
        given().contentType("application/json")
                .body(Map.of("api_key", serviceKey("sync")))
                .when()
                .post("/api/auth/introspect")
                .then()
                .statusCode(401);
    }

    @Test
    void thePublishedKeyVerifiesATokenAndNamesItself() throws Exception {
        var answer =
                given().when()
                        .get("/api/auth/.well-known/jwks.json")
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", containsString("max-age=300"))
                        .body("keys[0].d", nullValue())
                        .extract()
                        .asString();
        var key = (RsaJsonWebKey) new JsonWebKeySet(answer).getJsonWebKeys().getFirst();
        var jws = new JsonWebSignature();
        jws.setCompactSerialization(exchange(serviceKey("api")));
        jws.setKey(key.getPublicKey());

        assertThat(jws.verifySignature()).isTrue();
        assertThat(jws.getAlgorithmHeaderValue()).isEqualTo("RS256");
        assertThat(jws.getKeyIdHeaderValue())
                .isEqualTo(key.getKeyId())
                .isEqualTo(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        assertThat(key.getRsaPublicKey().getModulus().bitLength()).isGreaterThanOrEqualTo(2048);
        assertThat(key.getPrivateKey()).isNull();
        var claims = JwtClaims.parse(jws.getPayload());
        assertThat(claims.getClaimNames())
                .containsExactlyInAnyOrder(
                        "iss", "sub", "aud", "exp", "iat", "jti", "tenant", "kind", "groups",
                        "scope");
    }

    @Test
    void aForgedTokenIsRefused() {
        var parts = exchange(serviceKey("api")).split("\\.");
        var none =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

        for (var forged :
                new String[] {
                    none + "." + parts[1] + ".", parts[0] + "." + parts[1] + "." + parts[1]
                }) {
            given().header("Authorization", "Bearer " + forged)
                    .when()
                    .get("/api/auth/me")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer");
        }
    }

    private static ValidatableResponse introspect(String apiKey) {
        return service("api")
                .body(Map.of("api_key", apiKey))
                .when()
                .post("/api/auth/introspect")
                .then()
                .statusCode(200);
    }
}
