package dev.autopack.api.domain.history;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.phase.PhaseKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attempts that live as long as their test. */
public final class InMemoryAttemptStore implements AttemptStore {
    private final Map<AttemptKey, Judgement> judgements = new HashMap<>();
    private final Map<AttemptKey, AttemptEnd> ends = new HashMap<>();

    @Override
    public void judged(AttemptKey attempt, Judgement judgement) {
        judgements.put(attempt, judgement);
    }

    @Override
    public Optional<Judgement> judgement(AttemptKey attempt) {
        return Optional.ofNullable(judgements.get(attempt));
    }

    @Override
    public void ended(AttemptKey attempt, AttemptEnd end) {
        ends.put(attempt, end);
    }

    @Override
    public Optional<AttemptEnd> end(AttemptKey attempt) {
        return Optional.ofNullable(ends.get(attempt));
    }

    @Override
    public List<PastAttempt> past(PhaseKey phase, int limit) {
        var failed =
                ends.entrySet().stream()
                        .filter(end -> end.getKey().phase().equals(phase))
                        .filter(end -> !end.getValue().reason().isEmpty())
                        .sorted(Comparator.comparing(end -> end.getKey().number()))
                        .map(
                                end ->
                                        new PastAttempt(
                                                end.getKey().number(),
                                                end.getValue().reason(),
                                                end.getValue().feedback(),
                                                end.getValue().aftermath(),
                                                Optional.empty()))
                        .toList();
        return failed.subList(Math.max(0, failed.size() - limit), failed.size());
    }

    @Override
    public void advise(AttemptKey attempt, String words) {
        ends.computeIfPresent(
                attempt,
                (_, end) ->
                        new AttemptEnd(
                                end.decision(),
                                end.reason(),
                                (end.feedback() + "\n" + words).strip(),
                                end.aftermath(),
                                end.fence(),
                                end.at()));
    }

    @Override
    public List<String> feedback(PhaseKey phase, int limit) {
        var told =
                ends.entrySet().stream()
                        .filter(end -> end.getKey().phase().equals(phase))
                        .filter(end -> !end.getValue().feedback().isEmpty())
                        .sorted(Comparator.comparing(end -> end.getKey().number()))
                        .map(end -> end.getValue().feedback())
                        .toList();
        return told.subList(Math.max(0, told.size() - limit), told.size());
    }
}
