package dev.autopack.auth.server.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.auth.domain.account.PasswordHash;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {
    private final Argon2Passwords passwords = new Argon2Passwords();

    @Test
    void aHashTellsItsCostAndMatchesOnlyItsPassword() {
        var hash = passwords.hash("correct horse");

        assertThat(hash.encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("correct horse", hash)).isTrue();
        assertThat(passwords.matches("correct horse ", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void thePhcTestVectorOfTheReferenceMatches() {
        // argon2 "password" with salt "somesalt": -id -t 2 -m 16 -p 1 -l 32
        var reference =
                new PasswordHash(
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(passwords.matches("password", reference)).isTrue();
    }

    @Test
    void theSamePasswordHashesDifferentlyEachTime() {
        assertThat(passwords.hash("x")).isNotEqualTo(passwords.hash("x"));
    }

    @Test
    void longAndForeignPasswordsAreTakenWhole() {
        var password = "\u00e4".repeat(200);

        assertThat(passwords.matches(password + "x", passwords.hash(password))).isFalse();
    }

    @Test
    void theDecoyCostsTheSameAndMatchesNothing() {
        assertThat(passwords.decoy().encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("", passwords.decoy())).isFalse();
    }

    @Test
    void anotherFormOfHashIsAMistake() {
        assertThatThrownBy(() -> passwords.matches("x", new PasswordHash("$2b$12$x")))
                .isInstanceOf(IllegalStateException.class);
    }
}
