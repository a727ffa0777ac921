package dev.autopack.executor.domain.recovery;

/** What a diagnosing model advises after repeated failures. */
public sealed interface Diagnosis {
    /** The next attempt is told this. */
    record Hint(String text) implements Diagnosis {}

    /** The description is put into other words; the intent stays. */
    record Replan(String description) implements Diagnosis {}

    record AskPerson(String question) implements Diagnosis {}

    record GiveUp(String why) implements Diagnosis {}
}
