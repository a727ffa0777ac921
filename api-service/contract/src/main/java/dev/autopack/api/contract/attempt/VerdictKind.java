package dev.autopack.api.contract.attempt;

/** How a change was judged. */
public enum VerdictKind {
    CLEAR,
    NEEDS_APPROVAL,
    FORBIDDEN
}
