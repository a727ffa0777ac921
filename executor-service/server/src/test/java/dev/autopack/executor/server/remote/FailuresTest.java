package dev.autopack.executor.server.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autopack.auth.guard.json.StrictJson;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {
    private final AtomicInteger tries = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({
        "401,CONTROL_PLANE_UNAVAILABLE",
        "403,CONTROL_PLANE_UNAVAILABLE",
        "404,LEASE_LOST",
        "409,EXECUTOR_FAULT",
        "422,EXECUTOR_FAULT"
    })
    void aRefusalIsNotTriedAgain(int status, Reason reason) {
        var refusal = failure(() -> answer(status), ApiFailure::isTransient);

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(tries).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"502,3,1", "503,3,3", "504,3,1", "500,3,1"})
    void whatMayHaveBeenDoneIsOnlyRepeatedWhenThatIsHarmless(int status, int repeatable, int once) {
        failure(() -> answer(status), ApiFailure::isTransient);
        assertThat(tries).hasValue(repeatable);

        tries.set(0);
        failure(() -> answer(status), ApiFailure::isNotDone);
        assertThat(tries).hasValue(once);
    }

    @Test
    void aRefusedConnectionDidNothingAndALostOneMayHave() {
        failure(
                () -> {
                    throw new ProcessingException(new ConnectException("refused"));
                },
                ApiFailure::isNotDone);
        assertThat(tries).hasValue(3);

        tries.set(0);
        var refusal =
                failure(
                        () -> {
                            throw new ProcessingException("closed");
                        },
                        ApiFailure::isNotDone);
        assertThat(tries).hasValue(1);
        assertThat(refusal.reason()).isEqualTo(Reason.CONTROL_PLANE_UNAVAILABLE);
    }

    @Test
    void anInterruptedCallStopsTheAttempt() {
        var refusal =
                failure(
                        () -> {
                            throw new ProcessingException(new InterruptedException());
                        },
                        ApiFailure::isTransient);

        assertThat(refusal.reason()).isEqualTo(Reason.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(tries).hasValue(1);
    }

    private static Object answer(int status) {
        throw new WebApplicationException(Response.status(status).build());
    }

    private Refusal failure(Supplier<Object> call, Predicate<ApiFailure> mayRepeat) {
        var failures = new Failures(StrictJson.mapper());
        var backoff = new Backoff(3, Duration.ofMillis(2), new Random(1));
        return catchThrowableOfType(
                Refusal.class,
                () ->
                        backoff.call(
                                () -> {
                                    tries.incrementAndGet();
                                    return failures.translate(call);
                                },
                                mayRepeat));
    }
}
