package dev.autopack.executor.server.llm.cassette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.autopack.executor.domain.catalogue.ModelCard;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.catalogue.Price;
import dev.autopack.executor.domain.catalogue.Usage;
import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.DraftRequest;
import dev.autopack.executor.domain.draft.Prompt;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.draft.StopReason;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.run.AttemptId;
import dev.autopack.executor.domain.run.PhaseId;
import dev.autopack.executor.domain.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CassetteModelTest {
    private static final ModelCard CARD =
            new ModelCard(new ModelName("p", "m"), 1_000, 100, Price.FREE, Set.of());

    @TempDir private Path directory;

    @Test
    void theAnswerIsFoundByRolePhaseAndAttempt() throws IOException {
        Files.writeString(
                directory.resolve("r1.jsonl"),
                """
                {"role":"builder","phase_id":"F1","attempt":1,"content":"first"}

                {"role":"builder","phase_id":"F1","attempt":2,"content":"second","stop_reason":"max_tokens","usage":{"prompt_tokens":7,"completion_tokens":5}}
                """);

        var draft = new CassetteModel(directory).answer(request(2));

        assertThat(draft.text()).isEqualTo("second");
        assertThat(draft.stop()).isEqualTo(StopReason.MAX_TOKENS);
        assertThat(draft.usage()).isEqualTo(Usage.of(7, 5));
    }

    @Test
    void theCallsOfARoleInAnAttemptHaveLinesOfTheirOwn() throws IOException {
        Files.writeString(
                directory.resolve("r1.jsonl"),
                """
                {"role":"builder","phase_id":"F1","attempt":1,"call":2,"content":"second"}
                {"role":"builder","phase_id":"F1","attempt":1,"content":"first"}
                """);
        var model = new CassetteModel(directory);

        assertThat(model.answer(request(1)).text()).isEqualTo("first");
        assertThat(model.answer(request(1, 2)).text()).isEqualTo("second");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> model.answer(request(1, 3)))
                .withMessageContaining("call 3");
    }

    @Test
    void anAnswerComesUnderTheNamesThatWereRecorded() throws IOException {
        Files.writeString(
                directory.resolve("r1.jsonl"),
                """
                {"role":"builder","phase_id":"F1","attempt":1,"content":"x"}
                {"role":"builder","phase_id":"F1","attempt":2,"content":"x","provider":"other","model":"n","request_id":"req-1"}
                """);
        var model = new CassetteModel(directory);

        var named = model.answer(request(2));

        assertThat(model.answer(request(1)).model()).isEqualTo(CARD.name());
        assertThat(named.model()).isEqualTo(new ModelName("other", "n"));
        assertThat(named.requestId()).contains("req-1");
    }

    @Test
    void aMissingLineIsItsOwnReason() throws IOException {
        Files.writeString(directory.resolve("r1.jsonl"), "");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new CassetteModel(directory).answer(request(1)))
                .satisfies(no -> assertThat(no.reason()).isEqualTo(Reason.CASSETTE_MISSING_LINE))
                .withMessageContaining("phase F1, attempt 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"role\":\"builder\",\"answer\":1}",
                "{\"role\":\"builder\",\"phase_id\":\"F1\",\"attempt\":1}",
                "{\"role\":\"builder\",\"phase_id\":\"F1\",\"attempt\":1,\"content\":null}",
                "{\"role\":\"builder\",\"phase_id\":\"F1\",\"content\":\"no attempt\"}",
                "{\"role\":\"builder\",\"phase_id\":\"F1\",\"attempt\":1,\"content\":\"x\",\"usage\":{\"total_tokens\":-1}}",
                "{\"role\":\"builder\"",
                "[]"
            })
    void aBadLineIsNamedByItsNumberAndNotByItsFile(String line) throws IOException {
        Files.writeString(directory.resolve("r1.jsonl"), "\n" + line + "\n");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new CassetteModel(directory).answer(request(1)))
                .satisfies(no -> assertThat(no.reason()).isEqualTo(Reason.CASSETTE_BAD_LINE))
                .withMessageContaining("line 2")
                .withMessageNotContaining("r1.jsonl");
    }

    @Test
    void whatWasRecordedIsReplayed() {
        var usage = new Usage(OptionalLong.empty(), OptionalLong.of(3), 10);
        var spoken =
                new Draft(
                        "text\nwith \"quotes\"",
                        StopReason.END_TURN,
                        usage,
                        new ModelName("p", "m"),
                        Optional.empty());
        var recorded =
                new RecordingModel(_ -> spoken, directory, new Secrets(List.of(), List.of()))
                        .answer(request(1));

        var replayed = new CassetteModel(directory).answer(request(1));

        assertThat(recorded).isEqualTo(spoken);
        assertThat(replayed)
                .isEqualTo(
                        new Draft(
                                spoken.text(),
                                spoken.stop(),
                                usage,
                                new ModelName("p", "m"),
                                Optional.empty()));
    }

    private static DraftRequest request(int attempt) {
        return request(attempt, 1);
    }

    private static DraftRequest request(int attempt, int ordinal) {
        var id = new AttemptId(new RunId("r1"), new PhaseId("F1"), attempt);
        return new DraftRequest(id, Role.BUILDER, ordinal, new Prompt("s", "u"), 100, CARD);
    }
}
