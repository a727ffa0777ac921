package dev.autopack.executor.domain.recovery;

import java.util.List;

/** How far up the ladder of models a phase has come; it never goes down. */
public final class Step {
    private Step() {}

    /** One step for each counted failure, one more for each decision to ask another model. */
    public static int of(List<PastAttempt> attempts) {
        var failures = attempts.stream().filter(PastAttempt::counted).count();
        var asked =
                attempts.stream().filter(past -> past.next() instanceof Next.OtherModel).count();
        return Math.toIntExact(failures + asked);
    }
}
