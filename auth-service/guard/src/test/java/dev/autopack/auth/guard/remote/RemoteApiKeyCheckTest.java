package dev.autopack.auth.guard.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.auth.guard.identity.IdentityUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteApiKeyCheckTest {
    private static final String TOKEN = "/api/auth/token";
    private static final String INTROSPECT = "/api/auth/introspect";
    private static final String ACTIVE =
            """
            {"active": true, "principal": {"id": "ada", "tenant": "default", "kind": "person",
             "roles": ["viewer"], "permissions": ["runs:read"]}}
            """;

    private final SetClock clock = new SetClock();
    private final ScriptedAuth auth;
    private final RemoteApiKeyCheck check;

    RemoteApiKeyCheckTest(@TempDir Path folder) throws IOException {
        auth = new ScriptedAuth();
        var keyFile = Files.writeString(folder.resolve("key"), "autopack_own\n");
        var config = new TestConfig(auth.url(), Optional.of(keyFile), 2);
        var client = new AuthClient(config);
        var own = new ServiceToken(client, config, clock);
        check = new RemoteApiKeyCheck(client, own, config, clock);
    }

    @BeforeEach
    void knowOneKey() {
        auth.answer(TOKEN, "{\"access_token\":\"t\",\"token_type\":\"bearer\",\"expires_in\":900}");
        auth.answer(INTROSPECT, ACTIVE);
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    @Test
    void anAnswerIsKeptForAFewSeconds() {
        check.ownerOf("k");
        check.ownerOf("k");

        clock.pass(Duration.ofSeconds(5));
        check.ownerOf("k");

        assertThat(auth.asked(INTROSPECT)).isEqualTo(2);
    }

    @Test
    void aRevokedKeyStopsOpeningWhenTheAnswerIsOld() {
        var before = check.ownerOf("k");
        auth.answer(INTROSPECT, "{\"active\": false}");

        clock.pass(Duration.ofSeconds(5));
        var after = check.ownerOf("k");

        assertThat(before).isPresent();
        assertThat(after).isEmpty();
    }

    @Test
    void aRefusalIsKeptTooSoThatGuessingDoesNotFlood() {
        auth.answer(INTROSPECT, "{\"active\": false}");

        check.ownerOf("wrong");
        check.ownerOf("wrong");

        assertThat(auth.asked(INTROSPECT)).isEqualTo(1);
    }

    @Test
    void onlySoManyAnswersAreKept() {
        check.ownerOf("a");
        check.ownerOf("b");
        check.ownerOf("c");

        check.ownerOf("a");

        assertThat(auth.asked(INTROSPECT)).isEqualTo(4);
    }

    @Test
    void anOutageIsNeitherYesNorNo() {
        auth.fail(INTROSPECT);

        assertThatThrownBy(() -> check.ownerOf("k")).isInstanceOf(IdentityUnavailable.class);
    }

    @Test
    void theOwnTokenIsRenewedAMinuteBeforeItsEnd() {
        check.ownerOf("a");
        clock.pass(Duration.ofSeconds(839));
        check.ownerOf("b");
        var before = auth.asked(TOKEN);

        clock.pass(Duration.ofSeconds(1));
        check.ownerOf("c");

        assertThat(before).isEqualTo(1);
        assertThat(auth.asked(TOKEN)).isEqualTo(2);
    }
}
