package dev.autopack.executor.domain.recovery;

import java.util.List;
import java.util.Optional;

/**
 * All that a decision after a failed attempt depends on.
 *
 * @param earlier the attempts before this one, oldest first
 * @param attemptsMax how many counted attempts the phase has in all
 * @param funds the part of the run's tokens that is left, from 0 to 1
 * @param answerTokens how long the answer of this attempt was allowed to be
 */
public record Situation(
        Failure failure,
        List<PastAttempt> earlier,
        int attemptsMax,
        double funds,
        long answerTokens,
        Optional<Diagnosis> diagnosis) {
    public Situation {
        earlier = List.copyOf(earlier);
    }

    /** The same with advice. */
    public Situation advised(Optional<Diagnosis> advice) {
        return new Situation(failure, earlier, attemptsMax, funds, answerTokens, advice);
    }

    /** Counted failures of the phase, this one included. */
    public long failures() {
        var before = earlier.stream().filter(PastAttempt::counted).count();
        return failure.isCounted() ? before + 1 : before;
    }

    public boolean isExhausted() {
        return failures() >= attemptsMax;
    }

    /** How often this very failure came before. */
    public long seenBefore() {
        var print = failure.fingerprint().value();
        return earlier.stream().filter(past -> past.fingerprint().equals(print)).count();
    }

    boolean never(Class<? extends Next> decision) {
        return decided(decision) == 0;
    }

    long decided(Class<? extends Next> decision) {
        return earlier.stream().filter(past -> decision.isInstance(past.next())).count();
    }
}
