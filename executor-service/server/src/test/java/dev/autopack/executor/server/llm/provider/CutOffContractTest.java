package dev.autopack.executor.server.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.llm.wire.Waits;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every provider must do when an answer breaks off: it is used up, and never asked again. */
class CutOffContractTest {
    private final Lab lab = new Lab();

    @AfterEach
    void close() {
        lab.close();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerWithoutItsEndIsCutOff(Dialect dialect) {
        expectCutOff(dialect, dialect.head() + dialect.middle(), Lab.WAITS);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerWithGarbageInItIsCutOff(Dialect dialect) {
        var garbage = "event: content_block_delta\ndata: {\"broken\n\n";

        expectCutOff(dialect, dialect.head() + garbage + dialect.stream(), Lab.WAITS);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerWithAnEventOfAnotherShapeIsCutOff(Dialect dialect) {
        var odd =
                """
                event: content_block_delta
                data: {"type":"content_block_delta","index":{},"choices":7,"candidates":7}

                """;

        expectCutOff(dialect, dialect.head() + odd + dialect.stream(), Lab.WAITS);
    }

    @ParameterizedTest
    @EnumSource
    void anErrorInTheMiddleIsCutOff(Dialect dialect) {
        expectCutOff(dialect, dialect.head() + dialect.errorEvent() + dialect.stream(), Lab.WAITS);
    }

    @ParameterizedTest
    @EnumSource
    void aTrickleThatTakesTooLongIsCutOff(Dialect dialect) {
        var waits = new Waits(Duration.ofSeconds(20), Duration.ofSeconds(1), 1_000_000);
        var pieces = 40;
        lab.server.stubFor(
                dialect.streamCall()
                        .willReturn(
                                Lab.stream(drawnOut(dialect.head(), pieces))
                                        .withChunkedDribbleDelay(pieces, 200 * pieces)));

        assertThat(refusal(dialect, waits).reason()).isEqualTo(Reason.MODEL_CUT_OFF);
    }

    @ParameterizedTest
    @EnumSource
    void aSilenceInTheMiddleIsCutOff(Dialect dialect) throws IOException {
        var waits = new Waits(Duration.ofSeconds(1), Duration.ofMinutes(1), 1_000_000);
        try (var silent = new FallsSilent(dialect.head())) {
            var model = lab.model(dialect, waits, silent.base());

            var no = catchThrowableOfType(Refusal.class, () -> model.answer(Lab.request(dialect)));

            assertThat(no.reason()).isEqualTo(Reason.MODEL_CUT_OFF);
        }
    }

    /** The head, then comments, so that the first of so many pieces holds the whole head. */
    private static String drawnOut(String head, int pieces) {
        return head + ":\n".repeat(head.length() * pieces / 2);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerWithoutBoundIsCutOff(Dialect dialect) {
        expectCutOff(
                dialect,
                dialect.head() + dialect.middle().repeat(3_000) + dialect.stream(),
                new Waits(Duration.ofSeconds(20), Duration.ofSeconds(20), 100_000));
    }

    @ParameterizedTest
    @EnumSource
    void aBodyOfRandomBytesIsNoAnswer(Dialect dialect) {
        lab.server.stubFor(
                dialect.streamCall()
                        .willReturn(
                                com.github.tomakehurst.wiremock.client.WireMock.aResponse()
                                        .withFault(Fault.MALFORMED_RESPONSE_CHUNK)));

        assertThat(refusal(dialect, Lab.WAITS).reason()).isEqualTo(Reason.MODEL_UNAVAILABLE);
    }

    private void expectCutOff(Dialect dialect, String body, Waits waits) {
        lab.server.stubFor(dialect.streamCall().willReturn(Lab.stream(body)));

        var no = refusal(dialect, waits);

        assertThat(no.reason()).isEqualTo(Reason.MODEL_CUT_OFF);
        assertThat(no).hasMessageStartingWith(dialect.provider);
        assertThat(lab.calls()).isEqualTo(1);
        assertThat(lab.slept).isEmpty();
    }

    private Refusal refusal(Dialect dialect, Waits waits) {
        return catchThrowableOfType(
                Refusal.class, () -> lab.model(dialect, waits).answer(Lab.request(dialect)));
    }
}
