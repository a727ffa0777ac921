package dev.autopack.auth.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.auth.domain.refusal.Reason;
import dev.autopack.auth.domain.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogInTest {
    private static final AccountId ADA = new AccountId("ada");
    private static final AccountId NOBODY = new AccountId("nobody");

    private final InMemoryAccountStore accounts = new InMemoryAccountStore();
    private final PlainPasswords passwords = new PlainPasswords();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource clock = () -> now;
    private final LogIn logIn =
            new LogIn(
                    accounts,
                    new InMemoryLoginFailureStore(),
                    passwords,
                    new LoginLimits(3, Duration.ofSeconds(60), Duration.ofSeconds(30), 2),
                    clock);

    @BeforeEach
    void ada() {
        var account = new Account(ADA, "default", Kind.PERSON, Set.of("admin"));
        accounts.addPerson(new Person(account, passwords.hash("right")));
    }

    @Test
    void theRightPasswordOpensTheAccount() {
        var account = logIn.as(ADA, "right");

        assertThat(account.id()).isEqualTo(ADA);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameSoundAndCostTheSame() {
        var wrong = refusal(ADA, "wrong");
        var unknown = refusal(NOBODY, "right");

        assertThat(wrong.reason()).isEqualTo(Reason.CREDENTIALS_WRONG);
        assertThat(unknown.reason()).isEqualTo(wrong.reason());
        assertThat(unknown).hasMessage(wrong.getMessage());
        assertThat(passwords.checked).hasSize(2);
    }

    @Test
    void tooManyFailuresLockTheNameForAWhile() {
        failTimes(ADA, 3);

        var locked = refusal(ADA, "right");

        assertThat(locked.reason()).isEqualTo(Reason.LOGIN_LOCKED);
        assertThat(locked.retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(passwords.checked).hasSize(3);
    }

    @Test
    void anUnknownNameIsLockedJustTheSame() {
        failTimes(NOBODY, 3);

        assertThat(refusal(NOBODY, "x").reason()).isEqualTo(Reason.LOGIN_LOCKED);
    }

    @Test
    void theLockEnds() {
        failTimes(ADA, 3);

        now = now.plusSeconds(30);

        assertThat(logIn.as(ADA, "right").id()).isEqualTo(ADA);
    }

    @Test
    void successesNeverCount() {
        for (var i = 0; i < 10; i++) {
            logIn.as(ADA, "right");
        }

        assertThat(refusal(ADA, "wrong").reason()).isEqualTo(Reason.CREDENTIALS_WRONG);
    }

    @Test
    void aSuccessForgetsTheFailuresBeforeIt() {
        failTimes(ADA, 2);
        logIn.as(ADA, "right");

        failTimes(ADA, 2);

        assertThat(logIn.as(ADA, "right").id()).isEqualTo(ADA);
    }

    @Test
    void aServiceCannotLogIn() {
        var name = new AccountId("executor");
        accounts.putService(new Account(name, "default", Kind.SERVICE, Set.of("executor")));

        assertThat(refusal(name, "").reason()).isEqualTo(Reason.CREDENTIALS_WRONG);
    }

    private void failTimes(AccountId name, int times) {
        for (var i = 0; i < times; i++) {
            refusal(name, "wrong");
        }
    }

    private Refusal refusal(AccountId name, String password) {
        var thrown = new ArrayList<Refusal>();
        assertThatThrownBy(() -> logIn.as(name, password))
                .isInstanceOfSatisfying(Refusal.class, thrown::add);
        return thrown.getFirst();
    }

    private static final class PlainPasswords implements Passwords {
        private final ArrayList<PasswordHash> checked = new ArrayList<>();

        @Override
        public PasswordHash hash(String password) {
            return new PasswordHash("plain:" + password);
        }

        @Override
        public boolean matches(String password, PasswordHash hash) {
            checked.add(hash);
            return hash.encoded().equals("plain:" + password);
        }

        @Override
        public PasswordHash decoy() {
            return new PasswordHash("decoy");
        }
    }
}
