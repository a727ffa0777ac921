package dev.autopack.executor.server.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.diagnosis.Advice;
import dev.autopack.executor.domain.recovery.Diagnosis;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDiagnosesTest {
    @Test
    void eachActionIsRead() {
        assertThat(read("hint")).contains(new Advice(new Diagnosis.Hint("do it"), 0.7));
        assertThat(read("Replan")).contains(new Advice(new Diagnosis.Replan("do it"), 0.7));
        assertThat(read("ask_person")).contains(new Advice(new Diagnosis.AskPerson("do it"), 0.7));
        assertThat(read("give_up")).contains(new Advice(new Diagnosis.GiveUp("do it"), 0.7));
    }

    @Test
    void withoutAConfidenceItIsNotSure() {
        assertThat(new JsonDiagnoses().read("Well: {\"action\": \"hint\", \"text\": \"x\"}"))
                .contains(new Advice(new Diagnosis.Hint("x"), 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "retry",
                "{\"action\": \"hint\"}",
                "{\"action\": \"hint\", \"text\": \"  \"}",
                "{\"action\": \"hint\", \"text\": 7}",
                "{\"action\": \"execute_fix\", \"text\": \"rm -rf x\"}",
                "{\"action\": \"hint\", \"text\": \"x\", \"confidence\": 7}",
                "{\"action\": \"hint\", \"text\": \"x\", \"confidence\": 1e999}",
                "{\"action\": \"hint\", \"text\": \"x\", \"confidence\": -0.1}",
                "{\"action\": [\"hint\"], \"text\": \"x\"}",
            })
    void anythingElseIsNoDiagnosis(String answer) {
        assertThat(new JsonDiagnoses().read(answer)).isEmpty();
    }

    private static Optional<Advice> read(String action) {
        return new JsonDiagnoses()
                .read(
                        "{\"action\": \"%s\", \"text\": \" do it \", \"confidence\": 0.7}"
                                .formatted(action));
    }
}
