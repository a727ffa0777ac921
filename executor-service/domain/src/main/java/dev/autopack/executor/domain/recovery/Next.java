package dev.autopack.executor.domain.recovery;

/** What is to be done after an attempt that failed; the server has the last word. */
public sealed interface Next {
    /** Once more, with the feedback. */
    record Retry() implements Next {}

    /** Once more, with room for a longer answer. */
    record LargerBudget(long outputTokens) implements Next {}

    /** Once more, one step up the ladder of models. */
    record OtherModel() implements Next {}

    /** Once more, with the phase put into other words; its intent stays. */
    record Replan(String description) implements Next {}

    /** A person is asked before anything else is spent. */
    record AskPerson(String question) implements Next {}

    /** No further attempt could do better. */
    record GiveUp(String why) implements Next {}
}
