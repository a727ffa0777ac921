package dev.autopack.api.domain.run;

import java.util.EnumSet;
import java.util.Set;

/** Where a run stands; it follows from its phases and is never set by a caller. */
public enum RunState {
    RUN_CREATED,
    PHASE_EXECUTION,
    DONE_SUCCESS,
    DONE_FAILED_BUDGET_EXHAUSTED,
    DONE_FAILED_POLICY_VIOLATION,
    DONE_FAILED_REQUIRES_HUMAN_REVIEW,
    DONE_FAILED_ENVIRONMENT;

    public boolean isDone() {
        return switch (this) {
            case RUN_CREATED, PHASE_EXECUTION -> false;
            case DONE_SUCCESS,
                    DONE_FAILED_BUDGET_EXHAUSTED,
                    DONE_FAILED_POLICY_VIOLATION,
                    DONE_FAILED_REQUIRES_HUMAN_REVIEW,
                    DONE_FAILED_ENVIRONMENT ->
                    true;
        };
    }

    /** A person may put a failed phase of such a run back to the queue. */
    public boolean canReopen() {
        return this == DONE_FAILED_REQUIRES_HUMAN_REVIEW || this == DONE_FAILED_ENVIRONMENT;
    }

    public Set<RunState> next() {
        return switch (this) {
            case RUN_CREATED -> EnumSet.complementOf(EnumSet.of(RUN_CREATED));
            case PHASE_EXECUTION -> EnumSet.complementOf(EnumSet.of(RUN_CREATED, PHASE_EXECUTION));
            case DONE_FAILED_REQUIRES_HUMAN_REVIEW, DONE_FAILED_ENVIRONMENT ->
                    EnumSet.of(PHASE_EXECUTION);
            case DONE_SUCCESS, DONE_FAILED_BUDGET_EXHAUSTED, DONE_FAILED_POLICY_VIOLATION ->
                    EnumSet.noneOf(RunState.class);
        };
    }
}
