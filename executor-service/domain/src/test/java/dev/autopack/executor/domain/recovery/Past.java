package dev.autopack.executor.domain.recovery;

import dev.autopack.executor.domain.refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Earlier attempts, each with a failure and what was decided then. */
final class Past {
    private final List<PastAttempt> attempts = new ArrayList<>();

    private Past() {}

    static Past empty() {
        return new Past();
    }

    Past failed(Reason reason, String detail, Next next) {
        var failure = Failure.of(reason, detail);
        attempts.add(
                new PastAttempt(
                        attempts.size() + 1,
                        reason.name(),
                        failure.fingerprint().value(),
                        failure.isCounted(),
                        next,
                        Optional.empty()));
        return this;
    }

    Past failed(Reason reason, String detail) {
        return failed(reason, detail, new Next.Retry());
    }

    List<PastAttempt> attempts() {
        return List.copyOf(attempts);
    }

    /** Five attempts, all funds, an answer of 8,000 tokens, no advice. */
    Situation then(Reason reason, String detail) {
        return new Situation(Failure.of(reason, detail), attempts, 5, 1, 8_000, Optional.empty());
    }
}
