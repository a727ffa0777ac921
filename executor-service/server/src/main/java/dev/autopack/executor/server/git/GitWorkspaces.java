package dev.autopack.executor.server.git;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.run.AttemptId;
import dev.autopack.executor.domain.workspace.Workspace;
import dev.autopack.executor.domain.workspace.Workspaces;
import dev.autopack.executor.server.config.WorkConfig;
import dev.autopack.executor.server.git.tree.GitLimits;
import dev.autopack.executor.server.git.tree.TreeSize;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.revwalk.RevCommit;

/** Opens repositories through their mirrors. */
@Singleton
class GitWorkspaces implements Workspaces {
    private final Mirrors mirrors;
    private final GitLimits limits;
    private final WorkTrees trees;

    @Inject
    GitWorkspaces(WorkConfig work, GitConfig git) {
        this(
                work.directory().toAbsolutePath().normalize(),
                new GitLimits(
                        git.transferTimeout(),
                        git.fileBytesMax(),
                        git.treeBytesMax(),
                        git.textBytesMax()),
                git.idleTreesMax());
    }

    GitWorkspaces(Path directory, GitLimits limits, int idleTreesMax) {
        this.mirrors = new Mirrors(directory.resolve("mirrors"), limits);
        this.limits = limits;
        this.trees = new WorkTrees(directory.resolve("trees"), limits, idleTreesMax);
    }

    @Override
    public Workspace open(
            AttemptId attempt,
            String repositoryUrl,
            String baseBranch,
            Optional<String> baseCommit) {
        var mirror = mirrors.of(repositoryUrl);
        var bases = new BaseResolution(mirror);
        var runBranch = "autopack/" + attempt.run();
        var base =
                baseCommit
                        .map(id -> bases.commit(id, runBranch, baseBranch))
                        .orElseGet(() -> bases.headOf(baseBranch));
        requireBounded(mirror, base);
        return new GitWorkspace(mirror, base, trees, limits);
    }

    private static void requireBounded(Mirror mirror, RevCommit base) {
        try {
            TreeSize.requireBounded(mirror.repository(), base);
        } catch (IOException broken) {
            throw new Refusal(
                    Reason.REPOSITORY_UNAVAILABLE, "the base commit cannot be read", broken);
        }
    }

    @PreDestroy
    void close() {
        trees.close();
        mirrors.close();
    }
}
