package dev.autopack.api.contract.run;

/** The states of a run on the wire. */
public enum RunStatus {
    QUEUED,
    PLAN_BOOTSTRAP,
    RUN_CREATED,
    PHASE_QUEUEING,
    PHASE_EXECUTION,
    GATE,
    CI_RUNNING,
    SNAPSHOT_CREATED,
    DONE_SUCCESS,
    DONE_FAILED_BUDGET_EXHAUSTED,
    DONE_FAILED_POLICY_VIOLATION,
    DONE_FAILED_REQUIRES_HUMAN_REVIEW,
    DONE_FAILED_ENVIRONMENT
}
