package dev.autopack.executor.domain.diagnosis;

import dev.autopack.executor.domain.recovery.Next;
import dev.autopack.executor.domain.recovery.PastAttempt;
import dev.autopack.executor.domain.recovery.Situation;
import dev.autopack.executor.domain.refusal.Reason;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a diagnosis is worth a call, and of which model. It is asked for after the second and the
 * third counted failure, so twice a phase at most, whatever is restarted meanwhile.
 */
final class Doctor {
    private static final Set<Long> AFTER_FAILURES = Set.of(2L, 3L);
    private static final Set<Reason> OBVIOUS =
            Set.of(Reason.BUDGET_SPENT, Reason.DRAFT_TRUNCATED, Reason.APPROVED_CHANGE_MISMATCH);
    private static final int ALIKE_MAX = 2;

    private Doctor() {}

    static boolean isWorthACall(Situation situation) {
        var reason = situation.failure().reason();
        return reason.effect() == Reason.Effect.RETRY
                && !OBVIOUS.contains(reason)
                && AFTER_FAILURES.contains(situation.failures())
                && !situation.isExhausted()
                && situation.seenBefore() < ALIKE_MAX;
    }

    /** A simple case is for the first rung; a second look and a tangled case are for the next. */
    static int step(Situation situation) {
        return situation.failures() > 2 || isTangled(situation) ? 1 : 0;
    }

    private static boolean isTangled(Situation situation) {
        var reasons =
                Stream.concat(
                                situation.earlier().stream()
                                        .filter(PastAttempt::counted)
                                        .map(PastAttempt::reason),
                                Stream.of(situation.failure().reason().name()))
                        .collect(Collectors.toSet());
        var replanned =
                situation.earlier().stream().anyMatch(past -> past.next() instanceof Next.Replan);
        return reasons.size() > 1 || replanned || reasons.contains(Reason.PATCH_APPLY_ERROR.name());
    }
}
