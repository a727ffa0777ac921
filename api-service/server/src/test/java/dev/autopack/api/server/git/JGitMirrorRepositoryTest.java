package dev.autopack.api.server.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.change.FileChange;
import dev.autopack.api.domain.change.FileFact;
import dev.autopack.api.domain.change.LineCount;
import dev.autopack.api.domain.mirror.AttemptRef;
import dev.autopack.api.domain.mirror.BranchMove;
import dev.autopack.api.domain.mirror.CommitFacts;
import dev.autopack.api.domain.mirror.CommitQuery;
import dev.autopack.api.domain.mirror.Inspection;
import dev.autopack.api.domain.mirror.Moved;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import dev.autopack.api.server.git.RemoteRepository.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.FileMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JGitMirrorRepositoryTest {
    private static final AttemptRef REF =
            AttemptRef.of(new AttemptKey(PhaseKey.of("run-1", "p1"), 1));
    private static final String BRANCH = "refs/heads/autopack/run-1";

    @TempDir private Path folder;
    private RemoteRepository remote;
    private CommitId base;

    @BeforeEach
    void repository() throws IOException {
        remote = RemoteRepository.create(folder.resolve("remote.git"));
        base =
                remote.commit(
                        "base",
                        Map.of(
                                "src/a.txt", Content.file("one\ntwo\n"),
                                "src/old.txt", Content.file("x\n")));
        remote.set("refs/heads/main", base);
    }

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    void factsAreReadFromTheObjects() {
        var commit =
                pushed(
                        "Change\n\nAutopack-Run: run-1\nAutopack-Ledger: 3:abc\n",
                        Map.of(
                                "src/a.txt",
                                Content.file("one\nzwei\n"),
                                "src/new.sh",
                                new Content(FileMode.EXECUTABLE_FILE, "é\n")));

        var facts = inspect(commit, List.of("src/", "src/new.sh", "docs/missing.md"));

        var expected =
                new ChangeSet(
                        List.of(
                                new FileChange.Modify(
                                        "src/a.txt", "100644", "one\nzwei\n", new LineCount(1, 1)),
                                new FileChange.Create(
                                        "src/new.sh", "100755", "é\n", new LineCount(1, 0)),
                                new FileChange.Delete("src/old.txt", new LineCount(0, 1))));
        assertThat(facts.changes()).isEqualTo(expected.facts());
        assertThat(facts.parents()).containsExactly(base);
        assertThat(facts.rootedInBase()).isTrue();
        assertThat(facts.trailers())
                .containsEntry("Autopack-Run", "run-1")
                .containsEntry("Autopack-Ledger", "3:abc");
        assertThat(facts.missingDeliverables()).containsExactly("docs/missing.md");
        assertThat(mirror(true).changes(remote.onBranch("main"), commit)).contains(expected);
    }

    @Test
    void filesThatAreTextAreReadAndNothingElseIs() {
        var commit =
                pushed(
                        "Texts",
                        Map.of(
                                "src/a.txt", Content.file("\u00e9\n"),
                                "src/run.sh", new Content(FileMode.EXECUTABLE_FILE, "x"),
                                "src/link", new Content(FileMode.SYMLINK, "/etc/passwd"),
                                "src/sub", new Content(FileMode.GITLINK, base.value()),
                                "src/long.txt", Content.file("x".repeat(2_000_000))));
        var wanted =
                List.of(
                        "src/a.txt",
                        "src/run.sh",
                        "src/link",
                        "src/sub",
                        "src/long.txt",
                        "src",
                        "none",
                        "../x",
                        "/src/a.txt",
                        "");

        assertThat(mirror(true).texts(remote.onBranch("main"), commit, wanted))
                .contains(Map.of("src/a.txt", "\u00e9\n", "src/run.sh", "x"));
    }

    @Test
    void aCommitThatIsNotThereHasNoTextsToRead() {
        var unknown = new CommitId("1".repeat(40));
        var nowhere = new Repository(folder.resolve("nowhere.git").toUri().toString(), "main");

        assertThat(mirror(true).texts(remote.onBranch("main"), unknown, List.of("a"))).isEmpty();
        assertThat(mirror(true).texts(nowhere, base, List.of("a"))).isEmpty();
        assertThat(mirror(false).texts(remote.onBranch("main"), base, List.of("a"))).isEmpty();
    }

    @Test
    void linksAndSubmodulesShowTheirModes() {
        var commit =
                pushed(
                        "Link",
                        Map.of(
                                "src/link", new Content(FileMode.SYMLINK, "/etc/passwd"),
                                "src/sub", new Content(FileMode.GITLINK, base.value())));

        var modes =
                inspect(commit, List.of()).changes().files().stream()
                        .flatMap(JGitMirrorRepositoryTest::mode);

        assertThat(modes).contains("120000", "160000");
    }

    @Test
    void aHistoryOfItsOwnIsNotRootedInTheBase() {
        var stranger = remote.commit("stranger", Map.of("x", Content.file("x")));
        var commit = remote.commit("on it", Map.of("y", Content.file("y")), stranger);
        remote.set(REF.name(), commit);

        assertThat(inspect(commit, List.of()).rootedInBase()).isFalse();
    }

    @Test
    void whatWasNotPushedIsAbsent() {
        var query = new CommitQuery(remote.onBranch("main"), REF, base, List.of());

        assertThat(mirror(true).inspect(query))
                .isEqualTo(new Inspection.Absent("The commit was not pushed"));
        pushed("Other", Map.of());
        assertThat(mirror(true).inspect(query))
                .isEqualTo(new Inspection.Absent("Another commit was pushed"));
    }

    @Test
    void aMissingRepositoryIsUnavailable() {
        var nowhere = new Repository(folder.resolve("nowhere.git").toUri().toString(), "main");

        assertThat(mirror(true).inspect(new CommitQuery(nowhere, REF, base, List.of())))
                .isInstanceOf(Inspection.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///tmp/x.git",
                "/tmp/x.git",
                "ext::sh -c id",
                "git://example.org/x",
                "ftp://example.org/x",
                "http://example.org/x",
                "relative/path"
            })
    void addressesThatAreNotAllowedAreRefused(String url) {
        var query = new CommitQuery(new Repository(url, "main"), REF, base, List.of());

        assertThat(mirror(false).inspect(query))
                .isEqualTo(new Inspection.Absent("The repository address is not allowed"));
    }

    @Test
    void aBranchMovesByCompareAndSwapAndAskingAgainChangesNothing() {
        var first = pushed("First", Map.of("a", Content.file("a")));
        var born = move(Optional.empty(), first);

        assertThat(mirror(true).move(born)).isEqualTo(new Moved.Done());
        assertThat(mirror(true).move(born)).isEqualTo(new Moved.Done());
        assertThat(remote.at(BRANCH)).contains(first);
    }

    @Test
    void aBranchThatSomebodyElseMovedIsLeftAlone() {
        var first = pushed("First", Map.of("a", Content.file("a")));
        var foreign = remote.commit("foreign", Map.of(), base);
        remote.set(BRANCH, foreign);

        assertThat(mirror(true).move(move(Optional.empty(), first)))
                .isInstanceOf(Moved.Conflict.class);
        assertThat(mirror(true).move(move(Optional.of(base), first)))
                .isInstanceOf(Moved.Conflict.class);
        assertThat(remote.at(BRANCH)).contains(foreign);
    }

    @Test
    void aBranchNeverMovesBackwards() {
        var first = pushed("First", Map.of("a", Content.file("a")));
        remote.set(BRANCH, first);
        remote.set(REF.name(), base);

        assertThat(mirror(true).move(move(Optional.of(first), base)))
                .isInstanceOf(Moved.Conflict.class);
    }

    private static Stream<String> mode(FileFact fact) {
        return switch (fact) {
            case FileFact.Created(_, var mode, _, _) -> Stream.of(mode);
            case FileFact.Modified(_, var mode, _, _) -> Stream.of(mode);
            case FileFact.Deleted _ -> Stream.empty();
        };
    }

    private BranchMove move(Optional<CommitId> from, CommitId to) {
        return new BranchMove(remote.onBranch("main"), REF, "autopack/run-1", from, to);
    }

    private CommitId pushed(String message, Map<String, Content> files) {
        var commit = remote.commit(message, files, base);
        remote.set(REF.name(), commit);
        return commit;
    }

    private CommitFacts inspect(CommitId commit, List<String> deliverables) {
        var query = new CommitQuery(remote.onBranch("main"), REF, commit, deliverables);
        return ((Inspection.Found) mirror(true).inspect(query)).facts();
    }

    private JGitMirrorRepository mirror(boolean localAllowed) {
        var config = new TestGitConfig(folder.resolve("mirrors"), localAllowed);
        return new JGitMirrorRepository(new Remotes(config), config);
    }
}
