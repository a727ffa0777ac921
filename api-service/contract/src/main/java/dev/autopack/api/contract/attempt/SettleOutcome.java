package dev.autopack.api.contract.attempt;

/** How the executor says the attempt ended. */
public enum SettleOutcome {
    FINISHED,
    FAILED
}
