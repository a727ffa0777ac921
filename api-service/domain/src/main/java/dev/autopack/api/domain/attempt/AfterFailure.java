package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.history.PastAttempt;
import dev.autopack.api.domain.phase.FailureReason;
import java.time.Duration;
import java.util.List;

/**
 * What becomes of a phase whose attempt failed; it follows from the failure and from what came
 * before, and from nothing else. The executor proposes, the rules here have the last word.
 */
final class AfterFailure {
    static final int WAITS_MAX = 10;
    static final int REVISIONS_OF_PHASE_MAX = 1;
    static final int REVISIONS_OF_RUN_MAX = 5;
    private static final String QUESTION_DEFAULT = "How shall this phase go on?";
    private static final int SAME_MAX = 3;
    private static final int PAUSE_SECONDS = 5;
    private static final int PAUSE_SECONDS_MAX = 20;

    private AfterFailure() {}

    /**
     * What came before.
     *
     * @param past the failed attempts since the phase was last opened, oldest first
     * @param funded whether the smallest sensible call still fits the budgets
     */
    record Before(List<PastAttempt> past, Revisions revisions, boolean funded) {}

    /** How often the phase, and all phases of its run, were put into other words. */
    record Revisions(int ofPhase, int ofRun) {
        boolean areLeft() {
            return ofPhase < REVISIONS_OF_PHASE_MAX && ofRun < REVISIONS_OF_RUN_MAX;
        }
    }

    /** What follows. */
    sealed interface Course {
        /** Another attempt, while the phase has some left. */
        record Again() implements Course {}

        /** Another attempt after a pause; this one is not counted. */
        record Wait(Duration pause) implements Course {}

        /** Another attempt by other words. */
        record Revise(String description) implements Course {}

        /** A person is asked first. */
        record Ask(String question) implements Course {}

        /** No further attempt. */
        record Stop(FailureReason reason) implements Course {}
    }

    static Course of(Failed failed, Before before) {
        var reason = failed.reason();
        if (reason.kind() != FailureReason.Kind.ATTEMPT) {
            return new Course.Stop(reason);
        }
        return reason.isWait() ? waited(reason, before) : counted(failed, before);
    }

    private static Course waited(FailureReason reason, Before before) {
        var waits =
                before.past().reversed().stream()
                        .takeWhile(one -> !one.aftermath().counted())
                        .count();
        var pause = Math.min(PAUSE_SECONDS * (waits + 1), PAUSE_SECONDS_MAX);
        return waits >= WAITS_MAX
                ? new Course.Stop(reason)
                : new Course.Wait(Duration.ofSeconds(pause));
    }

    private static Course counted(Failed failed, Before before) {
        var next = failed.told().next();
        return switch (next.kind()) {
            case ASK_PERSON ->
                    new Course.Ask(next.text().isBlank() ? QUESTION_DEFAULT : next.text());
            case GIVE_UP -> new Course.Stop(failed.reason());
            case RETRY, LARGER_BUDGET, OTHER_MODEL -> again(failed, before, new Course.Again());
            case REPLAN ->
                    again(
                            failed,
                            before,
                            before.revisions().areLeft() && !next.text().isBlank()
                                    ? new Course.Revise(next.text())
                                    : new Course.Again());
        };
    }

    private static Course again(Failed failed, Before before, Course wished) {
        if (isRepeated(failed, before)) {
            return new Course.Stop(FailureReason.REPEATED_FAILURE);
        }
        return before.funded() ? wished : new Course.Stop(FailureReason.BUDGET_SPENT);
    }

    private static boolean isRepeated(Failed failed, Before before) {
        var fingerprint = failed.told().fingerprint();
        var same =
                before.past().stream()
                        .filter(one -> one.aftermath().counted())
                        .filter(one -> one.aftermath().fingerprint().equals(fingerprint))
                        .count();
        return !fingerprint.isEmpty() && same + 1 >= SAME_MAX;
    }
}
