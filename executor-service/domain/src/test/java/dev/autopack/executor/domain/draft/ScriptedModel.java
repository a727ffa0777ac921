package dev.autopack.executor.domain.draft;

import dev.autopack.executor.domain.catalogue.Usage;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers each attempt with a prepared text; 100 tokens asked, 10 answered. */
public final class ScriptedModel implements Model {
    private final Map<Integer, String> answers;
    private final List<DraftRequest> requests = new ArrayList<>();

    /** Answers by the number of the attempt. */
    public ScriptedModel(Map<Integer, String> answers) {
        this.answers = Map.copyOf(answers);
    }

    public List<DraftRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public Draft answer(DraftRequest request) {
        requests.add(request);
        var text = answers.get(request.attempt().number());
        if (text == null) {
            throw new Refusal(Reason.MODEL_UNAVAILABLE, "no answer is prepared");
        }
        var stop = text.endsWith("...") ? StopReason.MAX_TOKENS : StopReason.END_TURN;
        return new Draft(text, stop, Usage.of(100, 10), request.model().name(), Optional.empty());
    }
}
