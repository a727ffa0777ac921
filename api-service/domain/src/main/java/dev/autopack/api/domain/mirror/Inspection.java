package dev.autopack.api.domain.mirror;

/** What came of looking at a pushed commit. */
public sealed interface Inspection {
    /** It was found. */
    record Found(CommitFacts facts) implements Inspection {}

    /** The repository answers, but it does not have what was claimed. */
    record Absent(String problem) implements Inspection {}

    /** The repository does not answer, or not in time. */
    record Unavailable(String problem) implements Inspection {}
}
