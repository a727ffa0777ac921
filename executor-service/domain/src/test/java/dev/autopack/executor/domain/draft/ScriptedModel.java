package dev.autopack.executor.domain.draft;

import dev.autopack.executor.domain.catalogue.Usage;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers each attempt with a prepared text; 100 tokens asked, 10 answered. */
public final class ScriptedModel implements Model {
    private final Map<Integer, String> answers;
    private final Map<Role, Deque<String>> byRole = new EnumMap<>(Role.class);
    private final Map<Role, Runnable> surprises = new EnumMap<>(Role.class);
    private final List<DraftRequest> requests = new ArrayList<>();

    /** Answers by the number of the attempt. */
    public ScriptedModel(Map<Integer, String> answers) {
        this.answers = Map.copyOf(answers);
    }

    /** From now on a role gives these answers, one per call; {@code !REASON} fails. */
    public void say(Role role, String... words) {
        byRole.computeIfAbsent(role, _ -> new ArrayDeque<>()).addAll(List.of(words));
    }

    /** From now on this happens when a role is asked. */
    public void at(Role role, Runnable surprise) {
        surprises.put(role, surprise);
    }

    public List<Role> asked() {
        return requests.stream().map(DraftRequest::role).toList();
    }

    public List<DraftRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public Draft answer(DraftRequest request) {
        requests.add(request);
        surprises.getOrDefault(request.role(), () -> {}).run();
        var text = prepared(request);
        if (text == null) {
            throw new Refusal(Reason.MODEL_UNAVAILABLE, "no answer is prepared");
        }
        if (text.startsWith("!")) {
            throw new Refusal(Reason.valueOf(text.substring(1)), "failed by " + text);
        }
        var stop = text.endsWith("...") ? StopReason.MAX_TOKENS : StopReason.END_TURN;
        return new Draft(text, stop, Usage.of(100, 10), request.model().name(), Optional.empty());
    }

    private @Nullable String prepared(DraftRequest request) {
        return byRole.containsKey(request.role())
                ? byRole.get(request.role()).poll()
                : answers.get(request.attempt().number());
    }
}
