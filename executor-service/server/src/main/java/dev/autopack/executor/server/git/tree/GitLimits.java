package dev.autopack.executor.server.git.tree;

import java.time.Duration;

/**
 * How far git work may go.
 *
 * @param transfer the longest fetch or push
 * @param fileBytes the largest single file of a check-out
 * @param treeBytes all files of a check-out together
 * @param textBytes the largest file that is shown to a builder as text
 */
public record GitLimits(Duration transfer, long fileBytes, long treeBytes, int textBytes) {
    public GitLimits {
        if (transfer.isNegative() || transfer.isZero() || fileBytes < 1 || treeBytes < 1) {
            throw new IllegalArgumentException("git limits must be positive");
        }
    }
}
