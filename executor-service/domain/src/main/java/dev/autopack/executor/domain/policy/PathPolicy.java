package dev.autopack.executor.domain.policy;

import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.RepoPath;
import java.util.List;

/**
 * The executor's own look at the paths of a change, to fail before anything is asked of the server.
 * It knows the scope only; what is protected is the server's to say.
 */
public record PathPolicy(PathEntries scope, PathEntries allowed, PathEntries readOnly) {
    /** All violations, in the order of the paths; an empty scope restricts nothing. */
    public List<String> violations(ChangeSet change) {
        return change.paths().stream().filter(this::isOutside).map(PathPolicy::sentence).toList();
    }

    private boolean isOutside(RepoPath path) {
        var inScope = scope.isEmpty() || scope.contains(path) || allowed.contains(path);
        return !inScope || (readOnly.contains(path) && !scope.contains(path));
    }

    private static String sentence(RepoPath path) {
        return "Outside scope: %s".formatted(path);
    }
}
