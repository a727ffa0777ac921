package dev.autopack.auth.guard.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.auth.guard.identity.IdentityUnavailable;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteVerifyKeysTest {
    private static final String JWKS = "/api/auth/.well-known/jwks.json";

    private final SetClock clock = new SetClock();
    private final ScriptedAuth auth;
    private final RemoteVerifyKeys keys;

    RemoteVerifyKeysTest() throws IOException {
        auth = new ScriptedAuth();
        var config = new TestConfig(auth.url(), Optional.empty(), 10);
        keys = new RemoteVerifyKeys(new AuthClient(config), config, clock);
    }

    @BeforeEach
    void publishOneKey() throws JoseException {
        auth.answer(JWKS, jwks("one"));
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    @Test
    void aKeyIsFetchedOnceAndKept() {
        var first = keys.find("one");
        var second = keys.find("one");

        assertThat(first).isPresent().isEqualTo(second);
        assertThat(auth.asked(JWKS)).isEqualTo(1);
    }

    @Test
    void manyFirstCallersCauseOneFetch() throws Exception {
        var gate = new CountDownLatch(1);
        auth.hold(gate);
        var found = new ArrayList<Future<Optional<PublicKey>>>();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 50; i++) {
                found.add(callers.submit(() -> keys.find("one")));
            }
            gate.countDown();
        }

        assertThat(found).allSatisfy(it -> assertThat(it.get()).isPresent());
        assertThat(auth.asked(JWKS)).isEqualTo(1);
    }

    @Test
    void unknownNamesDoNotCauseAFetchEach() {
        keys.find("one");

        for (var i = 0; i < 100; i++) {
            assertThat(keys.find("made-up-" + i)).isEmpty();
        }

        assertThat(auth.asked(JWKS)).isEqualTo(1);
    }

    @Test
    void aNewKeyIsFoundAfterThePause() throws JoseException {
        keys.find("one");
        auth.answer(JWKS, jwks("two"));

        clock.pass(Duration.ofSeconds(10));
        var found = keys.find("two");

        assertThat(found).isPresent();
        assertThat(auth.asked(JWKS)).isEqualTo(2);
    }

    @Test
    void staleKeysServeDuringAnOutage() {
        keys.find("one");
        auth.fail(JWKS);

        for (var i = 0; i < 5; i++) {
            clock.pass(Duration.ofHours(1));
            assertThat(keys.find("one")).isPresent();
            assertThat(keys.find("unknown")).isEmpty();
        }
    }

    @Test
    void aStaleKeyIsAnsweredWithoutWaitingForTheFetch() throws Exception {
        keys.find("one");
        var gate = new CountDownLatch(1);
        auth.hold(gate);
        clock.pass(Duration.ofHours(1));

        var found = keys.find("one");

        assertThat(found).isPresent();
        gate.countDown();
    }

    @Test
    void withoutAnyKeyNothingCanBeSaid() {
        auth.fail(JWKS);

        assertThatThrownBy(() -> keys.find("one")).isInstanceOf(IdentityUnavailable.class);
    }

    @Test
    void rubbishInsteadOfKeysLeavesTheKnownOnes() {
        keys.find("one");
        auth.answer(
                JWKS, "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"x\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}");
        clock.pass(Duration.ofMinutes(1));

        var unknown = keys.find("x");

        assertThat(unknown).isEmpty();
        assertThat(keys.find("one")).isPresent();
    }

    private static String jwks(String kid) throws JoseException {
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(kid);
        return "{\"keys\":[%s]}".formatted(key.toJson(OutputControlLevel.PUBLIC_ONLY));
    }
}
