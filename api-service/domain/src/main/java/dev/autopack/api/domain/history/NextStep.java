package dev.autopack.api.domain.history;

import java.util.OptionalLong;

/**
 * What an executor would do after a failed attempt.
 *
 * @param tokens room for the next answer, when it is to be larger
 * @param text the new description, the question, or why nothing helps; else empty
 */
public record NextStep(Kind kind, OptionalLong tokens, String text) {
    /** Once more, with the feedback. */
    public static final NextStep RETRY = new NextStep(Kind.RETRY, OptionalLong.empty(), "");

    /** What it comes to. */
    public enum Kind {
        RETRY,
        LARGER_BUDGET,
        OTHER_MODEL,
        REPLAN,
        ASK_PERSON,
        GIVE_UP
    }
}
