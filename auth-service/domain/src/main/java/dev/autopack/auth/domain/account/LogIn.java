package dev.autopack.auth.domain.account;

import dev.autopack.auth.domain.refusal.Reason;
import dev.autopack.auth.domain.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** From a name and a password to an account, without telling which of the two was wrong. */
public final class LogIn {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AccountStore accounts;
    private final LoginFailureStore failures;
    private final Passwords passwords;
    private final LoginLimits limits;
    private final InstantSource clock;
    private final Semaphore hashing;

    public LogIn(
            AccountStore accounts,
            LoginFailureStore failures,
            Passwords passwords,
            LoginLimits limits,
            InstantSource clock) {
        this.accounts = accounts;
        this.failures = failures;
        this.passwords = passwords;
        this.limits = limits;
        this.clock = clock;
        this.hashing = new Semaphore(limits.hashingMax());
    }

    // The lock is asked inside of a slot, so that a crowd waiting for slots cannot guess past it.
    public Account as(AccountId name, String password) {
        takeSlot();
        try {
            refuseLocked(name, clock.instant());
            return attempt(name, password);
        } finally {
            hashing.release();
        }
    }

    private Account attempt(AccountId name, String password) {
        var person = accounts.person(name);
        var hash = person.map(Person::password).orElseGet(passwords::decoy);
        // The hash is checked for unknown names too: both answers take the same time.
        var matches = passwords.matches(password, hash);
        if (person.isEmpty() || !matches) {
            var now = clock.instant();
            failures.add(name, now, now.minus(limits.window()));
            throw new Refusal(Reason.CREDENTIALS_WRONG, "The name or the password is wrong.");
        }
        failures.clear(name);
        return person.get().account();
    }

    private void refuseLocked(AccountId name, Instant now) {
        failures.find(name, now.minus(limits.window()))
                .flatMap(it -> it.lockedUntil(limits, now))
                .ifPresent(
                        until -> {
                            throw new Refusal(
                                    Reason.LOGIN_LOCKED,
                                    "Too many failed logins under this name.",
                                    Duration.between(now, until));
                        });
    }

    private void takeSlot() {
        try {
            if (hashing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(Reason.LOGIN_BUSY, "Too many logins at once.", Duration.ofSeconds(1));
    }
}
