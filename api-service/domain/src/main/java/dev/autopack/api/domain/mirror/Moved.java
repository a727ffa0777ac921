package dev.autopack.api.domain.mirror;

/** What came of moving a branch. */
public sealed interface Moved {
    /** The branch is at the commit, now or since an earlier try. */
    record Done() implements Moved {}

    /** Somebody else has moved the branch. */
    record Conflict(String problem) implements Moved {}

    /** The repository does not answer, or not in time; whether it moved is not known. */
    record Unavailable(String problem) implements Moved {}
}
