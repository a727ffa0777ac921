package dev.autopack.api.domain.phase;

/** The name of a state for those outside: landing is still the gate to them. */
public enum PhaseWord {
    QUEUED,
    EXECUTING,
    GATE,
    CI_RUNNING,
    APPROVAL_PENDING,
    COMPLETE,
    FAILED,
    SKIPPED
}
