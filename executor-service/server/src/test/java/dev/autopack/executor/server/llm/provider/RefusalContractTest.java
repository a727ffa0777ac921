package dev.autopack.executor.server.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every provider must do when the request or the key is at fault: fail at once. */
class RefusalContractTest {
    private final Lab lab = new Lab();

    @AfterEach
    void close() {
        lab.close();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(Dialect.values())
                .flatMap(
                        dialect ->
                                Stream.of(400, 404, 405, 422)
                                        .map(status -> Arguments.of(dialect, status)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRequestAtFaultIsNotTriedAgain(Dialect dialect, int status) {
        var body = dialect.error(status, "invalid_request_error", "no such thing");
        lab.server.stubFor(dialect.streamCall().willReturn(Lab.json(status, body)));

        var no = refusal(dialect);

        assertThat(no.reason()).isEqualTo(Reason.MODEL_REQUEST_REFUSED);
        assertThat(no)
                .hasMessageContaining("status " + status)
                .hasMessageContaining("no such thing");
        assertThat(lab.calls()).isEqualTo(1);
        assertThat(lab.slept).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aWrongKeyNamesTheOptionAndNeverTheKey(Dialect dialect) {
        var body = dialect.error(401, "authentication_error", "bad key " + Dialect.KEY);
        lab.server.stubFor(dialect.streamCall().willReturn(Lab.json(401, body)));

        var no = refusal(dialect);

        assertThat(no.reason()).isEqualTo(Reason.MODEL_REQUEST_REFUSED);
        assertThat(no)
                .hasMessageContaining("executor.model.providers.\"%s\".key", dialect.provider)
                .hasMessageNotContaining(Dialect.KEY);
        assertThat(lab.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void theKeyIsCutOutOfWhatAProviderSays(Dialect dialect) {
        var body = dialect.error(400, "invalid_request_error", "you sent " + Dialect.KEY);
        lab.server.stubFor(dialect.streamCall().willReturn(Lab.json(400, body)));

        assertThat(refusal(dialect)).hasMessageNotContaining(Dialect.KEY);
    }

    @ParameterizedTest
    @EnumSource
    void aPromptThatIsTooLongIsItsOwnReason(Dialect dialect) {
        lab.server.stubFor(dialect.streamCall().willReturn(Lab.json(400, dialect.tooLong())));

        assertThat(refusal(dialect).reason()).isEqualTo(Reason.PROMPT_TOO_LONG);
        assertThat(lab.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsTooLargeIsAPromptThatIsTooLong(Dialect dialect) {
        lab.server.stubFor(dialect.streamCall().willReturn(Lab.json(413, "<html>")));

        assertThat(refusal(dialect).reason()).isEqualTo(Reason.PROMPT_TOO_LONG);
    }

    @ParameterizedTest
    @EnumSource
    void aRedirectIsNotFollowedSoThatTheKeyStaysHere(Dialect dialect) {
        var elsewhere = Lab.json(307, "").withHeader("Location", lab.server.baseUrl() + "/away");
        lab.server.stubFor(dialect.streamCall().willReturn(elsewhere));

        var no = refusal(dialect);

        assertThat(no.reason()).isEqualTo(Reason.MODEL_REQUEST_REFUSED);
        assertThat(no).hasMessageContaining("base-url");
        assertThat(lab.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerInOnePieceIsRefusedTheSameWay(Dialect dialect) {
        lab.server.stubFor(dialect.wholeCall().willReturn(Lab.json(400, dialect.tooLong())));
        var request = Lab.request(dialect, Role.BUILDER, Set.of());

        var no = catchThrowableOfType(Refusal.class, () -> lab.model(dialect).answer(request));

        assertThat(no.reason()).isEqualTo(Reason.PROMPT_TOO_LONG);
    }

    private Refusal refusal(Dialect dialect) {
        return catchThrowableOfType(
                Refusal.class, () -> lab.model(dialect).answer(Lab.request(dialect)));
    }
}
