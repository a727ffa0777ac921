package dev.autopack.executor.domain.lease;

import java.util.List;

/** The finalize gate's decision on a finished attempt. */
public record Settled(String terminalMode, String phaseState, List<String> blockingIssues) {
    public Settled {
        blockingIssues = List.copyOf(blockingIssues);
    }
}
