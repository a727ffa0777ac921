package dev.autopack.executor.domain.lease;

import java.util.List;
import java.util.Optional;

/**
 * The finalize gate's decision on a finished attempt.
 *
 * @param rebaseOnto the run's branch has moved meanwhile: nothing is decided, and the same change
 *     is to be applied and tested on this commit
 */
public record Settled(
        String terminalMode,
        String phaseState,
        List<String> blockingIssues,
        Optional<String> rebaseOnto) {
    public Settled {
        blockingIssues = List.copyOf(blockingIssues);
    }
}
