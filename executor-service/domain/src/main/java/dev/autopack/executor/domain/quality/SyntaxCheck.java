package dev.autopack.executor.domain.quality;

import dev.autopack.executor.domain.change.RepoPath;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Knows the grammars of some languages; what it does not know, it has nothing against. */
@FunctionalInterface
public interface SyntaxCheck {
    /** The first sure fault; any text at all gives an answer, never an exception. */
    Optional<Fault> fault(RepoPath path, String content);

    /** The same for several files at once, which some parsers do with less effort. */
    default Map<RepoPath, Fault> faults(Map<RepoPath, String> files) {
        var faults = new TreeMap<RepoPath, Fault>();
        files.forEach(
                (path, content) ->
                        fault(path, content).ifPresent(fault -> faults.put(path, fault)));
        return faults;
    }

    /**
     * Where a text leaves its grammar.
     *
     * @param line from 1
     */
    record Fault(int line, String sentence) {}
}
