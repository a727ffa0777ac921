package dev.autopack.api.contract.phase;

/** The states of a phase on the wire. */
public enum PhaseStatus {
    QUEUED,
    EXECUTING,
    GATE,
    CI_RUNNING,
    APPROVAL_PENDING,
    COMPLETE,
    FAILED,
    SKIPPED
}
