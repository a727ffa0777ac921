package dev.autopack.auth.server.http;

import static dev.autopack.auth.server.AuthEnvironment.serviceKey;
import static dev.autopack.auth.server.Client.admin;
import static dev.autopack.auth.server.Client.service;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.apikey.ApiKeyStore;
import dev.autopack.auth.server.AuthEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AuthEnvironment.class)
class ApiKeysResourceTest {
    private final ApiKeyStore keys;

    ApiKeysResourceTest(ApiKeyStore keys) {
        this.keys = keys;
    }

    @Test
    void aKeyIsShownOnceAndOpensWhatItSays() {
        var made = create(Map.of("name", "laptop", "permissions", List.of("runs:read")));

        var key = made.statusCode(201).extract().<String>path("key");

        assertThat(key).matches("autopack_[A-Za-z0-9_-]{43}");
        given().header("X-API-Key", key)
                .when()
                .get("/api/auth/me")
                .then()
                .statusCode(200)
                .body("id", is("admin"))
                .body("permissions", contains("runs:read"));
        var listed = admin().when().get("/api/auth/api-keys").then().statusCode(200);
        listed.body("prefix", hasItem(key.substring(0, 17)))
                .body("find { it.name == 'laptop' }.last_used_at", notNullValue());
        assertThat(listed.extract().asString()).doesNotContain(key.substring(17));
    }

    @Test
    void aKeyWithoutThePermissionMakesNoKeys() {
        var key = key(List.of("runs:read"));

        given().header("X-API-Key", key)
                .contentType("application/json")
                .body(Map.of("name", "child", "permissions", List.of("runs:read")))
                .when()
                .post("/api/auth/api-keys")
                .then()
                .statusCode(403)
                .body("detail", containsString("keys:admin"));
    }

    @Test
    void aKeyMakesNoKeyThatMayDoMore() {
        var key = key(List.of("keys:admin"));

        given().header("X-API-Key", key)
                .contentType("application/json")
                .body(Map.of("name", "child", "permissions", List.of("runs:write")))
                .when()
                .post("/api/auth/api-keys")
                .then()
                .statusCode(403)
                .body("reason", is("PERMISSION_NOT_YOURS"));
    }

    @Test
    void aRevokedKeyOpensNothing() {
        var made = create(Map.of("name", "lost", "permissions", List.of("runs:read")));
        var key = made.extract().<String>path("key");
        var id = made.extract().<String>path("id");
        given().header("X-API-Key", key).when().get("/api/auth/me").then().statusCode(200);

        admin().when().delete("/api/auth/api-keys/" + id).then().statusCode(204);

        given().header("X-API-Key", key).when().get("/api/auth/me").then().statusCode(401);
        given().header("X-API-Key", key).when().post("/api/auth/token").then().statusCode(401);
        service("api")
                .body(Map.of("api_key", key))
                .when()
                .post("/api/auth/introspect")
                .then()
                .body("active", is(false));
        admin().when()
                .get("/api/auth/api-keys")
                .then()
                .body("find { it.id == '%s' }.is_active".formatted(id), is(false));
    }

    @Test
    void anUnknownKeyIs404AndAForeignOne403() {
        var foreign = foreignKeyId();

        admin().when()
                .delete("/api/auth/api-keys/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("reason", is("API_KEY_UNKNOWN"));
        admin().when()
                .delete("/api/auth/api-keys/" + foreign)
                .then()
                .statusCode(403)
                .body("reason", is("API_KEY_NOT_YOURS"));
        given().header("X-API-Key", serviceKey("executor"))
                .when()
                .get("/api/auth/me")
                .then()
                .statusCode(200);
    }

    @Test
    void aBadWishIsNamed() {
        create(Map.of("name", "", "permissions", List.of("runs:read")))
                .statusCode(422)
                .body("detail", containsString("'name'"));
        create(Map.of("name", "x", "permissions", List.of()))
                .statusCode(422)
                .body("detail", containsString("'permissions'"));
        create(Map.of("name", "x", "permissions", List.of("world:rule")))
                .statusCode(400)
                .body("detail", containsString("'permissions[0]'"))
                .body("detail", not(containsString("world:rule")));
        create(
                        Map.of(
                                "name", "x",
                                "permissions", List.of("runs:read"),
                                "expires_at", "2020-01-01T00:00:00Z"))
                .statusCode(422)
                .body("reason", is("EXPIRY_PASSED"));
    }

    private static String key(List<String> permissions) {
        return create(Map.of("name", "k", "permissions", permissions))
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static ValidatableResponse create(Map<String, Object> wish) {
        return admin().body(wish).when().post("/api/auth/api-keys").then();
    }

    private String foreignKeyId() {
        return keys.of(new AccountId("executor"), 1).getFirst().id().value().toString();
    }
}
