package dev.autopack.executor.domain.workspace;

import dev.autopack.executor.domain.change.ChangeSet;
import java.util.SequencedMap;

/** The commits of an attempt, in the object database; no ref and no work tree is involved. */
public interface Commits {
    /** Writes a commit with the base as its only parent; nothing else changes. */
    String commit(ChangeSet change, String subject, SequencedMap<String, String> trailers);

    /** The tree of a commit, which is the same for commits with the same files. */
    String tree(String commit);

    /** A commit against the base, as git prints it; at most so many characters. */
    String diff(String commit, int most);
}
