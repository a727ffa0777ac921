package dev.autopack.api.contract.attempt;

/** What an executor would do after a failed attempt; the server has the last word. */
public enum NextKind {
    RETRY,
    LARGER_BUDGET,
    OTHER_MODEL,
    REPLAN,
    ASK_PERSON,
    GIVE_UP
}
