package dev.autopack.executor.server.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.executor.domain.diagnosis.Advice;
import dev.autopack.executor.domain.diagnosis.DiagnosisReader;
import dev.autopack.executor.domain.recovery.Diagnosis;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code {action, text, confidence}}. */
@ApplicationScoped
class JsonDiagnoses implements DiagnosisReader {
    private static final int TEXT_MAX = 4_000;

    @Override
    public Optional<Advice> read(String answer) {
        return JsonAnswer.find(answer, "action").flatMap(JsonDiagnoses::advice);
    }

    private static Optional<Advice> advice(JsonNode object) {
        var text = JsonAnswer.text(object, "text", TEXT_MAX);
        var given = object.path("confidence");
        var confidence = given.isNumber() ? given.doubleValue() : 0;
        if (text.isEmpty() || !(confidence >= 0 && confidence <= 1)) {
            return Optional.empty();
        }
        return diagnosis(JsonAnswer.text(object, "action", TEXT_MAX), text)
                .map(diagnosis -> new Advice(diagnosis, confidence));
    }

    private static Optional<Diagnosis> diagnosis(String action, String text) {
        return switch (action.toLowerCase(Locale.ROOT)) {
            case "hint" -> Optional.of(new Diagnosis.Hint(text));
            case "replan" -> Optional.of(new Diagnosis.Replan(text));
            case "ask_person" -> Optional.of(new Diagnosis.AskPerson(text));
            case "give_up" -> Optional.of(new Diagnosis.GiveUp(text));
            default -> Optional.empty();
        };
    }
}
