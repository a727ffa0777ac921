package dev.autopack.api.contract.attempt;

/** Whether a claim is backed by evidence. */
public enum ClaimStatus {
    SUPPORTED,
    ASSUMPTION,
    UNKNOWN
}
