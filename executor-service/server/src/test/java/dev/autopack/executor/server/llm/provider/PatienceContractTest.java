package dev.autopack.executor.server.llm.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.llm.wire.Waits;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every provider must do about errors that pass: wait, within bounds, and ask again. */
class PatienceContractTest {
    private final Lab lab = new Lab();

    @AfterEach
    void close() {
        lab.close();
    }

    static Stream<Arguments> outages() {
        return Stream.of(Dialect.values())
                .flatMap(
                        dialect ->
                                IntStream.of(408, 500, 502, 503, 504, 529)
                                        .mapToObj(status -> Arguments.of(dialect, status)));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void aProviderThatIsAwayIsAskedThreeTimesMore(Dialect dialect, int status) {
        answer(dialect, Lab.json(status, dialect.error(status, "overloaded_error", "Overloaded")));

        assertThat(refusal(dialect).reason()).isEqualTo(Reason.MODEL_UNAVAILABLE);
        assertThat(lab.calls()).isEqualTo(4);
        assertThat(lab.slept)
                .containsExactly(
                        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @EnumSource
    void aProviderThatComesBackAnswers(Dialect dialect) {
        once(dialect, Lab.json(500, "oops"));

        assertThat(lab.model(dialect).answer(Lab.request(dialect)).text()).isEqualTo("Hello world");
        assertThat(lab.slept).containsExactly(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @EnumSource
    void aLimitIsWaitedOutForAsLongAsTheProviderAsks(Dialect dialect) {
        var body = dialect.error(429, "rate_limit_error", "slow down");
        once(dialect, Lab.json(429, body).withHeader("retry-after", "17"));

        assertThat(lab.model(dialect).answer(Lab.request(dialect)).text()).isEqualTo("Hello world");
        assertThat(lab.slept).containsExactly(Duration.ofSeconds(17));
    }

    @ParameterizedTest
    @EnumSource
    void aLimitThatStaysIsALimitAfterBoundedWaits(Dialect dialect) {
        answer(dialect, Lab.json(429, dialect.error(429, "rate_limit_error", "slow down")));

        assertThat(refusal(dialect).reason()).isEqualTo(Reason.MODEL_RATE_LIMITED);
        assertThat(lab.slept)
                .containsExactly(
                        Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4));
    }

    @ParameterizedTest
    @EnumSource
    void aWaitBeyondAllPatienceIsNotBegun(Dialect dialect) {
        var body = dialect.error(429, "rate_limit_error", "tomorrow");
        answer(dialect, Lab.json(429, body).withHeader("retry-after", "86400"));

        assertThat(refusal(dialect).reason()).isEqualTo(Reason.MODEL_RATE_LIMITED);
        assertThat(lab.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "GATEWAY"})
    void anEmptyAccountIsNotWaitedFor(Dialect dialect) {
        answer(dialect, Lab.json(429, dialect.error(429, "insufficient_quota", "pay first")));

        assertThat(refusal(dialect).reason()).isEqualTo(Reason.MODEL_RATE_LIMITED);
        assertThat(lab.slept).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void garbageInPlaceOfAStreamIsNoAnswer(Dialect dialect) {
        answer(dialect, Lab.stream("data: <html>not what you asked</html>\n\n"));

        assertThat(refusal(dialect).reason()).isEqualTo(Reason.MODEL_UNAVAILABLE);
        assertThat(lab.calls()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void nothingInPlaceOfAStreamIsNoAnswer(Dialect dialect) {
        answer(dialect, Lab.stream(""));

        assertThat(refusal(dialect).reason()).isEqualTo(Reason.MODEL_UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource
    void garbageInPlaceOfAWholeAnswerIsNoAnswer(Dialect dialect) {
        for (var garbage : new String[] {"", "<html>", "[]", "{}", "{\"choices\":7}"}) {
            lab.server.resetAll();
            lab.health.succeeded(dialect.provider);
            lab.server.stubFor(dialect.wholeCall().willReturn(Lab.json(200, garbage)));
            var request = Lab.request(dialect, Role.BUILDER, Set.of());

            var no = catchThrowableOfType(Refusal.class, () -> lab.model(dialect).answer(request));

            assertThat(no.reason()).as(garbage).isEqualTo(Reason.MODEL_UNAVAILABLE);
            assertThat(lab.calls()).as(garbage).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anErrorAtTheHeadOfAStreamIsAnOutage(Dialect dialect) {
        once(dialect, Lab.stream(dialect.errorEvent()));

        assertThat(lab.model(dialect).answer(Lab.request(dialect)).text()).isEqualTo("Hello world");
        assertThat(lab.slept).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatBreaksIsTriedAgain(Dialect dialect) {
        once(dialect, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(lab.model(dialect).answer(Lab.request(dialect)).text()).isEqualTo("Hello world");
    }

    @ParameterizedTest
    @EnumSource
    void aProviderThatIsNotThereIsAway(Dialect dialect) {
        lab.server.stop();
        var base = URI.create("http://127.0.0.1:1/v1");

        var no =
                catchThrowableOfType(
                        Refusal.class,
                        () -> lab.model(dialect, Lab.WAITS, base).answer(Lab.request(dialect)));

        assertThat(no.reason()).isEqualTo(Reason.MODEL_UNAVAILABLE);
        assertThat(lab.slept).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void silenceBeforeTheFirstByteIsTriedAgain(Dialect dialect) {
        var waits = new Waits(Duration.ofMillis(300), Duration.ofSeconds(20), 100_000);
        once(dialect, Lab.stream(dialect.stream()).withFixedDelay(60_000));

        assertThat(lab.model(dialect, waits).answer(Lab.request(dialect)).text())
                .isEqualTo("Hello world");
    }

    private void answer(Dialect dialect, ResponseDefinitionBuilder response) {
        lab.server.stubFor(dialect.streamCall().willReturn(response));
    }

    private void once(Dialect dialect, ResponseDefinitionBuilder first) {
        lab.server.stubFor(
                dialect.streamCall()
                        .inScenario("once")
                        .whenScenarioStateIs(STARTED)
                        .willSetStateTo("well")
                        .willReturn(first));
        lab.server.stubFor(
                dialect.streamCall()
                        .inScenario("once")
                        .whenScenarioStateIs("well")
                        .willReturn(Lab.stream(dialect.stream())));
    }

    private Refusal refusal(Dialect dialect) {
        return catchThrowableOfType(
                Refusal.class, () -> lab.model(dialect).answer(Lab.request(dialect)));
    }
}
