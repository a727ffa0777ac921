package dev.autopack.executor.domain.policy;

import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.RepoPath;
import java.util.List;
import java.util.stream.Stream;

/**
 * The executor's own look at the paths of a change, to fail before anything is asked of the server.
 * It knows the scope only; what is protected is the server's to say.
 */
public record PathPolicy(PathEntries scope, PathEntries allowed, PathEntries readOnly) {
    /** All violations, in the order of the paths; an empty scope restricts nothing. */
    public List<String> violations(ChangeSet change) {
        return change.paths().stream().flatMap(this::violations).toList();
    }

    private Stream<String> violations(RepoPath path) {
        var inScope = scope.isEmpty() || scope.contains(path) || allowed.contains(path);
        var outside = inScope ? Stream.<String>empty() : Stream.of("Outside scope: " + path);
        return readOnly.contains(path)
                ? Stream.concat(outside, Stream.of("Read-only path: " + path))
                : outside;
    }
}
