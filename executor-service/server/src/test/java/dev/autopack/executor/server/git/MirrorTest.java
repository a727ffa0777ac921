package dev.autopack.executor.server.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.run.AttemptId;
import dev.autopack.executor.domain.run.PhaseId;
import dev.autopack.executor.domain.run.RunId;
import dev.autopack.executor.server.git.RemoteRepository.Entry;
import dev.autopack.executor.server.git.tree.GitLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {
    private static final GitLimits LIMITS =
            new GitLimits(Duration.ofSeconds(20), 1 << 20, 1 << 22, 1 << 20);

    @TempDir Path place;
    private RemoteRepository remote;
    private Mirrors mirrors;

    @BeforeEach
    void aRemote() throws IOException {
        remote = RemoteRepository.create(place.resolve("remote.git"));
        mirrors = new Mirrors(place.resolve("mirrors"), LIMITS);
    }

    @AfterEach
    void close() {
        mirrors.close();
        remote.close();
    }

    @Test
    void theHeadOfTheBaseBranchIsTheRemotesNow() throws IOException {
        remote.commit("main", Entry.file("a", "1"));
        bases().headOf("main");
        var second = remote.commit("main", Entry.file("a", "2"));

        var head = bases().headOf("main");

        assertThat(head.name()).isEqualTo(second);
    }

    // Six objects: each folder names the one before ten times, a million files in the end.
    @Test
    void aTreeThatUnfoldsToNoEndIsNotOpened() throws IOException {
        remote.commitBomb("main", 10, 6);
        var workspaces = new GitWorkspaces(place.resolve("work"), LIMITS, 2);
        var attempt = new AttemptId(new RunId("r1"), new PhaseId("p1"), 1);

        assertRefused(
                () -> workspaces.open(attempt, remote.url(), "main", Optional.empty()),
                Reason.REPOSITORY_UNAVAILABLE);

        workspaces.close();
    }

    @Test
    void aCommitThatIsKnownNeedsNoRemote() throws IOException {
        var commit = remote.commit("main", Entry.file("a", "1"));
        bases().headOf("main");
        remote.close();
        java.nio.file.Files.move(place.resolve("remote.git"), place.resolve("gone.git"));

        var base = bases().commit(commit, "autopack/r1", "main");

        assertThat(base.name()).isEqualTo(commit);
    }

    @Test
    void aCommitOfTheRunsBranchIsFetched() throws IOException {
        remote.commit("main", Entry.file("a", "1"));
        var landed = remote.commit("autopack/r1", Entry.file("a", "2"));

        var base = bases().commit(landed, "autopack/r1", "main");

        assertThat(base.name()).isEqualTo(landed);
    }

    @Test
    void aMissingBranchIsNamed() throws IOException {
        remote.commit("main", Entry.file("a", "1"));

        assertRefused(() -> bases().headOf("develop"), Reason.BASE_BRANCH_MISSING);
        assertRefused(() -> bases().headOf("no..such"), Reason.BASE_BRANCH_MISSING);
        assertRefused(
                () -> bases().commit("2".repeat(40), "autopack/r1", "main"),
                Reason.REPOSITORY_UNAVAILABLE);
    }

    @Test
    void anAddressThatLeadsNowhereIsRefused() {
        for (var url :
                new String[] {
                    place.resolve("nothing.git").toString(),
                    "http://127.0.0.1:1/r.git",
                    "ssh://host/r.git",
                    "host:r.git",
                    "ext::sh -c id",
                    ""
                }) {
            assertRefused(
                    () -> new BaseResolution(mirrors.of(url)).headOf("main"),
                    Reason.REPOSITORY_UNAVAILABLE);
        }
    }

    @Test
    void pushingAnAttemptTwiceIsPushingItOnce() throws IOException {
        var commit = ObjectId.fromString(remote.commit("main", Entry.file("a", "1")));
        bases().headOf("main");
        var ref = "refs/autopack/attempts/r1/p1/1";

        var first = mirror().push(commit, ref);
        var second = mirror().push(commit, ref);

        assertThat(first).isEqualTo(RemoteRefUpdate.Status.OK);
        assertThat(second).isEqualTo(RemoteRefUpdate.Status.UP_TO_DATE);
        assertThat(remote.head(ref)).contains(commit.name());
    }

    @Test
    void manyAttemptsShareOneMirror() throws IOException {
        var commit = remote.commit("main", Entry.file("a", "1"));

        var heads =
                IntStream.range(0, 8)
                        .mapToObj(
                                _ ->
                                        CompletableFuture.supplyAsync(
                                                () -> bases().headOf("main").name()))
                        .toList();

        assertThat(heads).allSatisfy(it -> assertThat(it.join()).isEqualTo(commit));
    }

    @Test
    void aMirrorSurvivesARestart() throws IOException {
        var commit = remote.commit("main", Entry.file("a", "1"));
        bases().headOf("main");
        mirrors.close();

        mirrors = new Mirrors(place.resolve("mirrors"), LIMITS);

        assertThat(mirror().commit(ObjectId.fromString(commit))).isPresent();
    }

    private BaseResolution bases() {
        return new BaseResolution(mirror());
    }

    private Mirror mirror() {
        return mirrors.of(remote.url());
    }

    private static void assertRefused(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }
}
