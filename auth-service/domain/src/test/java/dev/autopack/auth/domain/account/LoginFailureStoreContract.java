package dev.autopack.auth.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every store of login failures does. */
public abstract class LoginFailureStoreContract {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SINCE = AT.minusSeconds(60);

    private final AccountId name = new AccountId("name-" + UUID.randomUUID());

    protected abstract LoginFailureStore store();

    @Test
    void failuresAddUp() {
        store().add(name, AT, SINCE);
        store().add(name, AT.plusSeconds(1), SINCE);

        var found = store().find(name, SINCE);

        assertThat(found).contains(new LoginFailures(2, AT.plusSeconds(1)));
    }

    @Test
    void oldFailuresCountNoLonger() {
        store().add(name, AT, SINCE);
        var later = AT.plusSeconds(61);

        store().add(name, later, later.minusSeconds(60));

        assertThat(store().find(name, SINCE)).contains(new LoginFailures(1, later));
    }

    @Test
    void oldFailuresAreNotFound() {
        store().add(name, AT, SINCE);

        assertThat(store().find(name, AT.plusSeconds(1))).isEmpty();
        assertThat(store().find(name, AT)).isPresent();
    }

    @Test
    void clearingForgetsThemAll() {
        store().add(name, AT, SINCE);

        store().clear(name);

        assertThat(store().find(name, SINCE)).isEmpty();
    }

    @Test
    void failuresAtTheSameTimeAllCount() {
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 12; i++) {
                guessers.submit(() -> store().add(name, AT, SINCE));
            }
        }

        assertThat(store().find(name, SINCE)).contains(new LoginFailures(12, AT));
    }
}
