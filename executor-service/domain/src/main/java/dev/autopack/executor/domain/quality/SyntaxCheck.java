package dev.autopack.executor.domain.quality;

import dev.autopack.executor.domain.change.RepoPath;
import java.util.Optional;

/** Knows the grammars of some languages; what it does not know, it has nothing against. */
@FunctionalInterface
public interface SyntaxCheck {
    /** The first sure fault; any text at all gives an answer, never an exception. */
    Optional<Fault> fault(RepoPath path, String content);

    /**
     * Where a text leaves its grammar.
     *
     * @param line from 1
     */
    record Fault(int line, String sentence) {}
}
