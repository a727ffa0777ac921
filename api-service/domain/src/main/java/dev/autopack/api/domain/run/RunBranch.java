package dev.autopack.api.domain.run;

import java.util.Optional;

/** Where the branch of a run began and where it is; both unknown before the first landing. */
public record RunBranch(Optional<CommitId> base, Optional<CommitId> head) {
    public static RunBranch unborn() {
        return new RunBranch(Optional.empty(), Optional.empty());
    }

    /** The branch after a commit on {@code parent} became its head. */
    public RunBranch landed(CommitId parent, CommitId commit) {
        return new RunBranch(base.or(() -> Optional.of(parent)), Optional.of(commit));
    }

    public static String nameOf(RunId run) {
        return "autopack/" + run.value();
    }
}
