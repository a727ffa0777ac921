package dev.autopack.executor.server.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.run.AttemptId;
import dev.autopack.executor.domain.run.PhaseId;
import dev.autopack.executor.domain.run.RunId;
import dev.autopack.executor.server.git.RemoteRepository.Entry;
import dev.autopack.executor.server.git.tree.GitLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many attempts on one repository at once: each has a tree of its own, and few trees stay. */
class ManyAttemptsTest {
    private static final int ATTEMPTS = 64;
    private static final int IDLE_MAX = 3;
    private static final GitLimits LIMITS =
            new GitLimits(Duration.ofSeconds(60), 1 << 20, 1 << 22, 1 << 20);

    @TempDir Path place;

    @Test
    void eachSeesItsOwnCommitAndNoFolderIsLeftBeyondTheIdleOnes() throws Exception {
        try (var remote = RemoteRepository.create(place.resolve("remote.git"));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            remote.commit("main", Entry.file("a", "base"), Entry.file("b/c", "kept"));
            var workspaces = new GitWorkspaces(place.resolve("work"), LIMITS, IDLE_MAX);

            var seen =
                    threads.invokeAll(
                            IntStream.range(0, ATTEMPTS)
                                    .<Callable<String>>mapToObj(
                                            each -> () -> attempt(workspaces, remote, each))
                                    .toList());

            for (var each = 0; each < ATTEMPTS; each++) {
                assertThat(seen.get(each).get()).isEqualTo("base, then %d, kept".formatted(each));
            }
            assertThat(trees()).isBetween(1L, (long) IDLE_MAX);
            workspaces.close();
            assertThat(trees()).isZero();
        }
    }

    private static String attempt(GitWorkspaces workspaces, RemoteRepository remote, int number)
            throws IOException {
        var id = new AttemptId(new RunId("r1"), new PhaseId("p" + number), 1);
        try (var workspace = workspaces.open(id, remote.url(), "main", Optional.empty())) {
            var before =
                    Files.readString(workspace.checkout(workspace.base().commit()).resolve("a"));
            var commit = workspace.commit(change(number), "Change", new LinkedHashMap<>());
            var tree = workspace.checkout(commit);
            workspace.push(commit, id.ref());
            return "%s, then %s, %s"
                    .formatted(
                            before,
                            Files.readString(tree.resolve("a")),
                            Files.readString(tree.resolve("b/c")));
        }
    }

    private static ChangeSet change(int number) {
        return ChangeSet.of(
                List.of(
                        new FileChange.Modify(
                                new RepoPath("a"), FileMode.REGULAR, Integer.toString(number))));
    }

    private long trees() throws IOException {
        try (var folders = Files.list(place.resolve("work/trees"))) {
            return folders.count();
        }
    }
}
