package dev.autopack.api.contract.run;

/** The states of a tier on the wire. */
public enum TierStatus {
    PENDING,
    IN_PROGRESS,
    COMPLETE,
    FAILED,
    SKIPPED
}
