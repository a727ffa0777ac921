package dev.autopack.executor.server.remote;

import dev.autopack.auth.guard.json.StrictJson;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.function.Supplier;

/** How the executor calls the API: every failure becomes a refusal, and few are tried again. */
@Singleton
class Calls {
    private final Failures failures = new Failures(StrictJson.mapper());
    private final Backoff backoff;
    private final InstantSource clock;
    private volatile Instant answeredAt = Instant.MIN;

    Calls(ApiConfig config, InstantSource clock) {
        this.clock = clock;
        this.backoff = new Backoff(config.triesMax(), config.pause(), new Random());
    }

    /** For calls that change nothing more when they are done twice. */
    <T> T repeatable(Supplier<T> call) {
        return backoff.call(() -> answered(call), ApiFailure::isTransient);
    }

    /** For calls that must not be done twice; they are tried again only if they were not done. */
    <T> T once(Supplier<T> call) {
        return backoff.call(() -> answered(call), ApiFailure::isNotDone);
    }

    /** For calls whose caller has its own pause. */
    <T> T single(Supplier<T> call) {
        return backoff.call(() -> answered(call), _ -> false);
    }

    /** When the API last answered with something useful. */
    Instant answeredAt() {
        return answeredAt;
    }

    private <T> T answered(Supplier<T> call) {
        var answer = failures.translate(call);
        answeredAt = clock.instant();
        return answer;
    }
}
