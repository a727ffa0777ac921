package dev.autopack.executor.server.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.run.AttemptId;
import dev.autopack.executor.domain.run.PhaseId;
import dev.autopack.executor.domain.run.RunId;
import dev.autopack.executor.domain.workspace.Workspace;
import dev.autopack.executor.server.git.tree.GitLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One attempt's whole way through a repository: open, read, commit, check out, push. */
final class Passage implements AutoCloseable {
    static final String NEW_FILE = "autopack-was-here.txt";
    static final String REF = "refs/autopack/attempts/r1/p1/1";

    private final Path work;
    private final GitWorkspaces workspaces;

    Passage(Path work) {
        this(work, Duration.ofSeconds(20));
    }

    Passage(Path work, Duration transfer) {
        this.work = work;
        this.workspaces =
                new GitWorkspaces(work, new GitLimits(transfer, 1 << 20, 1 << 22, 1 << 20), 2);
    }

    /** How it ended. */
    sealed interface Outcome {
        /** With a reason. */
        record Refused(Refusal refusal) implements Outcome {
            @Override
            public String toString() {
                return refusal.reason() + ": " + refusal.getMessage();
            }
        }

        /** With a commit that was checked out and pushed. */
        record Done(List<String> listed, Path tree, String commit) implements Outcome {}
    }

    Outcome through(String url) {
        return through(url, "main", Optional.empty());
    }

    Outcome through(String url, String branch, Optional<String> baseCommit) {
        var attempt = new AttemptId(new RunId("r1"), new PhaseId("p1"), 1);
        try (var workspace = workspaces.open(attempt, url, branch, baseCommit)) {
            return through(workspace);
        } catch (Refusal refusal) {
            requireClear(refusal);
            return new Outcome.Refused(refusal);
        }
    }

    static Outcome through(Workspace workspace) {
        var listed = workspace.list("", 1_000);
        workspace.files().at(new RepoPath("README.md"));
        var change =
                ChangeSet.of(
                        List.of(
                                new FileChange.Create(
                                        new RepoPath(NEW_FILE), FileMode.REGULAR, "hello\n")));
        var commit = workspace.commit(change, "Say hello", new LinkedHashMap<>());
        var tree = workspace.checkout(commit);
        assertThat(tree.resolve(NEW_FILE)).hasContent("hello\n");
        requireNoLinkOut(tree);
        workspace.push(commit, REF);
        return new Outcome.Done(listed, tree, commit);
    }

    GitWorkspaces workspaces() {
        return workspaces;
    }

    Path work() {
        return work;
    }

    /** The folder of the only mirror. */
    Path mirror() throws IOException {
        try (var mirrors = Files.list(work.resolve("mirrors"))) {
            return mirrors.findFirst().orElseThrow();
        }
    }

    @Override
    public void close() {
        workspaces.close();
    }

    // A sentence is for people, and tells a stranger nothing of the machine.
    private static void requireClear(Refusal refusal) {
        assertThat(refusal.getMessage())
                .matches("[a-z].*")
                .contains(" ")
                .doesNotContainPattern("(?i)exception|null|jgit|/tmp|mirrors/|\\R");
    }

    private static void requireNoLinkOut(Path tree) {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (var path : paths.filter(Files::isSymbolicLink).toList()) {
                assertThat(path.getParent().resolve(Files.readSymbolicLink(path)).normalize())
                        .startsWithRaw(tree);
                if (Files.exists(path)) {
                    assertThat(path.toRealPath()).startsWithRaw(tree.toRealPath());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
