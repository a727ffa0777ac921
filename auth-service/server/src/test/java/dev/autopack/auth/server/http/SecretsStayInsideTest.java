package dev.autopack.auth.server.http;

import static dev.autopack.auth.server.AuthEnvironment.ADMIN_PASSWORD;
import static dev.autopack.auth.server.Client.admin;
import static dev.autopack.auth.server.Client.exchange;
import static dev.autopack.auth.server.Client.logIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.auth.server.AuthEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AuthEnvironment.class)
class SecretsStayInsideTest {
    private static final String GUESS = "guess-that-nobody-should-read";

    private final Logger ours = Logger.getLogger("dev.autopack");
    private final Level before = ours.getLevel();
    private final Recorder recorder = new Recorder();

    @BeforeEach
    void listenToEverything() {
        ours.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(recorder);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(recorder);
        ours.setLevel(before);
    }

    @Test
    void neitherLogsNorProblemsShowASecret() {
        var wrong = logIn("admin", GUESS).statusCode(401).extract().asString();
        var key = makeKey();
        var token = exchange(key);
        var badToken = token.substring(0, token.length() - 20) + "AAAAAAAAAAAAAAAAAAAA";
        var refused =
                given().header("Authorization", "Bearer " + badToken)
                        .get("/api/auth/me")
                        .then()
                        .statusCode(401)
                        .extract()
                        .asString();
        var misspelt =
                given().contentType("application/json")
                        .body("{\"username\":\"admin\",\"password\":\"" + GUESS + "\"")
                        .post("/api/auth/login")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString();

        recorder.lines.add(wrong + refused + misspelt);

        assertThat(recorder.lines)
                .isNotEmpty()
                .noneMatch(it -> it.contains(GUESS))
                .noneMatch(it -> it.contains(ADMIN_PASSWORD))
                .noneMatch(it -> it.contains(key.substring(17)))
                .noneMatch(it -> it.contains(token.substring(0, token.length() - 20)))
                .noneMatch(it -> it.contains("argon2id"));
    }

    private static String makeKey() {
        return admin().body(Map.of("name", "k", "permissions", List.of("runs:read")))
                .post("/api/auth/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static final class Recorder extends Handler {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord entry) {
            lines.add(ExtLogRecord.wrap(entry).getFormattedMessage() + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
