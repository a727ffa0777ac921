package dev.autopack.api.domain.history;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.phase.PhaseKey;
import java.util.List;
import java.util.Optional;

/** What is remembered of attempts. */
public interface AttemptStore {
    /** The last judgement of an attempt counts. */
    void judged(AttemptKey attempt, Judgement judgement);

    Optional<Judgement> judgement(AttemptKey attempt);

    void ended(AttemptKey attempt, AttemptEnd end);

    Optional<AttemptEnd> end(AttemptKey attempt);

    /** The failed attempts at a phase, oldest first, at most the newest few. */
    List<PastAttempt> past(PhaseKey phase, int limit);

    /** Adds to what the next attempt should know. */
    void advise(AttemptKey attempt, String words);

    /** Why earlier attempts at a phase failed, oldest first, at most the newest few. */
    List<String> feedback(PhaseKey phase, int limit);
}
