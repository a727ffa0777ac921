package dev.autopack.api.server.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.server.git.Remote.Pushed;
import dev.autopack.api.server.git.RemoteRepository.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a repository of a run must do, near or far. */
abstract class RemoteContract {
    private static final String BRANCH = "refs/heads/autopack/run-1";
    private static final String ATTEMPT = "refs/autopack/attempts/run-1/p1/1";

    @TempDir Path folder;
    private RemoteRepository repository;
    private CommitId base;
    private CommitId next;

    /** The repository in the folder {@code remote.git}. */
    abstract Remote open() throws IOException;

    @BeforeEach
    void twoCommits() throws IOException {
        repository = RemoteRepository.create(folder.resolve("remote.git"));
        base = repository.commit("base", Map.of("a", Content.file("1\n")));
        next = repository.commit("next", Map.of("a", Content.file("2\n")), base);
        repository.set("refs/heads/main", base);
        repository.set(ATTEMPT, next);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void thoseRefsThatAreThereAreFetchedWithTheirObjects() throws IOException {
        try (var remote = open()) {
            var there = remote.fetch(List.of(ATTEMPT, "refs/heads/main", "refs/heads/none"));

            assertThat(there).isEqualTo(Map.of(ATTEMPT, id(next), "refs/heads/main", id(base)));
            assertThat(remote.objects().getObjectDatabase().has(id(next))).isTrue();
        }
    }

    @Test
    void nothingWantedIsNothingFetched() throws IOException {
        try (var remote = open()) {
            assertThat(remote.fetch(List.of("refs/heads/none"))).isEmpty();
        }
    }

    @Test
    void aBranchIsBornAndMovesForwardAndAskingAgainChangesNothing() throws IOException {
        try (var remote = open()) {
            remote.fetch(List.of(ATTEMPT));

            assertThat(remote.push(BRANCH, Optional.empty(), id(base))).isEqualTo(Pushed.DONE);
            assertThat(remote.push(BRANCH, Optional.of(id(base)), id(next))).isEqualTo(Pushed.DONE);
            assertThat(remote.push(BRANCH, Optional.of(id(base)), id(next))).isEqualTo(Pushed.DONE);
        }
        assertThat(repository.at(BRANCH)).contains(next);
    }

    @Test
    void aBranchThatIsNotWhereItMustBeStays() throws IOException {
        repository.set(BRANCH, base);
        try (var remote = open()) {
            remote.fetch(List.of(ATTEMPT));

            assertThat(remote.push(BRANCH, Optional.empty(), id(next))).isEqualTo(Pushed.CONFLICT);
            repository.set(BRANCH, next);
            assertThat(remote.push(BRANCH, Optional.of(id(next)), id(base)))
                    .isEqualTo(Pushed.CONFLICT);
        }
        assertThat(repository.at(BRANCH)).contains(next);
    }

    @Test
    void aLongHistoryIsNoHindrance() throws IOException {
        var head = base;
        for (int i = 0; i < 80; i++) {
            head = repository.commit("c" + i, Map.of("a", Content.file("v" + i)), head);
            repository.set("refs/autopack/attempts/run-1/q%d/1".formatted(i), head);
        }
        repository.set(ATTEMPT, head);

        try (var remote = open()) {
            assertThat(remote.fetch(List.of(ATTEMPT))).containsEntry(ATTEMPT, id(head));
        }
    }

    private static ObjectId id(CommitId commit) {
        return ObjectId.fromString(commit.value());
    }
}
