package dev.autopack.auth.server;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** What a client of auth-service does. */
public final class Client {
    private Client() {}

    public static ValidatableResponse logIn(String name, String password) {
        return given().contentType("application/json")
                .body(Map.of("username", name, "password", password))
                .when()
                .post("/api/auth/login")
                .then();
    }

    public static RequestSpecification admin() {
        var token =
                logIn("admin", AuthEnvironment.ADMIN_PASSWORD)
                        .statusCode(200)
                        .extract()
                        .<String>path("access_token");
        return bearer(token);
    }

    public static RequestSpecification service(String name) {
        return bearer(exchange(AuthEnvironment.serviceKey(name)));
    }

    public static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    public static String exchange(String apiKey) {
        return given().header("X-API-Key", apiKey)
                .when()
                .post("/api/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
