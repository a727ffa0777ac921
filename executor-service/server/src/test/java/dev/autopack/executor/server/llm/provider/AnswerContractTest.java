package dev.autopack.executor.server.llm.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.autopack.executor.domain.catalogue.Capability;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.catalogue.Usage;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.draft.StopReason;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every provider must do when all goes well. */
class AnswerContractTest {
    private final Lab lab = new Lab();

    @AfterEach
    void close() {
        lab.close();
    }

    @ParameterizedTest
    @EnumSource
    void aStreamedAnswerIsWholeWithItsUsageAndItsName(Dialect dialect) {
        lab.server.stubFor(
                dialect.streamCall()
                        .withHeader(dialect.keyHeader, equalTo(dialect.keyValue))
                        .willReturn(Lab.stream(dialect.stream())));

        var draft = lab.model(dialect).answer(Lab.request(dialect));

        assertThat(draft.text()).isEqualTo("Hello world");
        assertThat(draft.stop()).isEqualTo(StopReason.END_TURN);
        assertThat(draft.usage()).isEqualTo(Usage.of(132, 20));
        assertThat(draft.model()).isEqualTo(new ModelName(dialect.provider, "m-1"));
        assertThat(draft.requestId()).contains("req-42");
        assertThat(lab.slept).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerInOnePieceIsTheSame(Dialect dialect) {
        lab.server.stubFor(dialect.wholeCall().willReturn(Lab.json(200, dialect.whole())));
        var request = Lab.request(dialect, Role.BUILDER, Set.of());

        var draft = lab.model(dialect).answer(request);

        assertThat(draft.text()).isEqualTo("Hello world");
        assertThat(draft.stop()).isEqualTo(StopReason.END_TURN);
        assertThat(draft.usage()).isEqualTo(Usage.of(132, 20));
        assertThat(draft.requestId()).contains("req-42");
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatBecameTooLongSaysSo(Dialect dialect) {
        lab.server.stubFor(dialect.streamCall().willReturn(Lab.stream(dialect.truncated())));

        var draft = lab.model(dialect).answer(Lab.request(dialect));

        assertThat(draft.stop()).isEqualTo(StopReason.MAX_TOKENS);
        assertThat(draft.text()).isEqualTo("Hello world");
    }

    @ParameterizedTest
    @EnumSource
    void theNameOfTheAnswerServesWhereTheCallHasNone(Dialect dialect) {
        lab.server.stubFor(
                dialect.streamCall()
                        .willReturn(
                                ok(dialect.stream())
                                        .withHeader("Content-Type", "text/event-stream")));

        var draft = lab.model(dialect).answer(Lab.request(dialect));

        assertThat(draft.requestId()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void lengthTemperatureAndPromptAreAskedFor(Dialect dialect) throws IOException {
        var body = asked(dialect, Role.BUILDER, Lab.ALL);

        assertThat(body.findValuesAsText("temperature")).containsExactly("0.2");
        assertThat(body.findValuesAsText(limitWord(dialect))).containsExactly("777");
        assertThat(body.toString()).contains("be brief").contains("greet in JSON");
        assertThat(body.toString())
                .doesNotContain("json_object")
                .doesNotContain("application/json");
    }

    @ParameterizedTest
    @EnumSource
    void noTemperatureIsSentToAModelThatRefusesIt(Dialect dialect) throws IOException {
        var body = asked(dialect, Role.BUILDER, Set.of(Capability.STREAMING));

        assertThat(body.findValues("temperature")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "ANTHROPIC", mode = EnumSource.Mode.EXCLUDE)
    void oneJsonObjectIsDemandedWhereTheProviderCanBeTold(Dialect dialect) throws IOException {
        var body = asked(dialect, Role.AUDITOR, Lab.ALL);

        assertThat(body.toString()).containsAnyOf("\"json_object\"", "\"application/json\"");
    }

    @ParameterizedTest
    @EnumSource
    void noJsonIsDemandedOfAModelThatCannotDoIt(Dialect dialect) throws IOException {
        var able = EnumSet.copyOf(Lab.ALL);
        able.remove(Capability.JSON_MODE);

        var body = asked(dialect, Role.AUDITOR, able);

        assertThat(body.toString())
                .doesNotContain("json_object")
                .doesNotContain("application/json");
    }

    @ParameterizedTest
    @EnumSource
    void usageThatIsNotToldIsCountedFromAboveAndNotSplit(Dialect dialect) {
        var silent = dialect.stream().replaceAll("\"usage(Metadata)?\"", "\"other\"");
        lab.server.stubFor(dialect.streamCall().willReturn(Lab.stream(silent)));

        var draft = lab.model(dialect).answer(Lab.request(dialect));

        assertThat(draft.usage().prompt()).isEmpty();
        assertThat(draft.usage().completion()).isEmpty();
        assertThat(draft.usage().total())
                .isEqualTo("be brief".length() + "greet in JSON".length() + "Hello world".length());
    }

    private JsonNode asked(Dialect dialect, Role role, Set<Capability> able) throws IOException {
        lab.server.stubFor(dialect.streamCall().willReturn(Lab.stream(dialect.stream())));
        lab.model(dialect).answer(Lab.request(dialect, role, able));
        var event = lab.server.getAllServeEvents().getFirst();
        return JsonMapper.builder().build().readTree(event.getRequest().getBody());
    }

    private static String limitWord(Dialect dialect) {
        return switch (dialect) {
            case ANTHROPIC, GATEWAY -> "max_tokens";
            case OPENAI -> "max_completion_tokens";
            case GEMINI -> "maxOutputTokens";
        };
    }
}
