package dev.autopack.executor.domain.reviewing;

import dev.autopack.executor.domain.catalogue.ModelCard;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.catalogue.Price;
import dev.autopack.executor.domain.catalogue.Usage;
import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.DraftRequest;
import dev.autopack.executor.domain.draft.Model;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.draft.StopReason;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.routing.Route;
import dev.autopack.executor.domain.routing.RouteQuestion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Models with prepared answers by role: {@code !REASON} fails, an answer that ends in … is cut. */
public final class Answers implements Model {
    private final Map<Role, Deque<String>> byRole = new EnumMap<>(Role.class);
    private final List<DraftRequest> requests = new ArrayList<>();
    private final List<RouteQuestion> questions = new ArrayList<>();

    public Answers say(Role role, String... answers) {
        byRole.put(role, new ArrayDeque<>(List.of(answers)));
        return this;
    }

    public List<DraftRequest> requests() {
        return List.copyOf(requests);
    }

    public List<Role> asked() {
        return requests.stream().map(DraftRequest::role).toList();
    }

    public List<RouteQuestion> questions() {
        return List.copyOf(questions);
    }

    /** Each role has a model of its own name. */
    public Route route(RouteQuestion question) {
        questions.add(question);
        var name = new ModelName("provider", question.role().wire());
        if (question.excluded().contains(name.provider())) {
            throw new Refusal(Reason.NO_MODEL, "nobody is left");
        }
        return new Route(new ModelCard(name, 100_000, 50_000, Price.FREE, Set.of()), "by role");
    }

    @Override
    public Draft answer(DraftRequest request) {
        requests.add(request);
        var text = byRole.getOrDefault(request.role(), new ArrayDeque<>()).poll();
        if (text == null) {
            throw new Refusal(Reason.CASSETTE_MISSING_LINE, "nothing is prepared");
        }
        if (text.startsWith("!")) {
            throw new Refusal(Reason.valueOf(text.substring(1)), "failed by " + text);
        }
        var stop = text.endsWith("…") ? StopReason.MAX_TOKENS : StopReason.END_TURN;
        return new Draft(text, stop, Usage.of(10, 5), request.model().name(), Optional.empty());
    }
}
