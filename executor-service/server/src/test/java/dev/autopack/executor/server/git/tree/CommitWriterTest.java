package dev.autopack.executor.server.git.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.git.RemoteRepository;
import dev.autopack.executor.server.git.RemoteRepository.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitWriterTest {
    @TempDir Path place;
    private RemoteRepository repository;
    private RevCommit base;

    @BeforeEach
    void aRepository() throws IOException {
        repository = RemoteRepository.create(place.resolve("r.git"));
        base =
                parse(
                        repository.commit(
                                "main",
                                Entry.file("docs/a.md", "a\n"),
                                Entry.link("link", "docs/a.md"),
                                Entry.program("run.sh", "#!/bin/sh\n"),
                                Entry.file("src/One.java", "class One {}\n")));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void aChangeBecomesOneCommitOnTopOfTheBase() throws IOException {
        var change =
                ChangeSet.of(
                        List.of(
                                create("src/new/Two.java", "class Two {}\n"),
                                modify("src/One.java", FileMode.REGULAR, "class One { int i; }\n"),
                                new FileChange.Delete(path("docs/a.md"))));

        var commit = parse(write(change).name());

        assertThat(commit.getParents()).containsExactly(base);
        assertThat(repository.paths(commit.name()))
                .containsExactly("link", "run.sh", "src/One.java", "src/new/Two.java");
        assertThat(repository.read(commit.name(), "src/One.java")).contains("int i");
    }

    @Test
    void theSameChangeGivesTheSameCommit() throws IOException {
        var change = ChangeSet.of(List.of(create("b.txt", "b")));

        var first = write(change);
        var second = write(change);

        assertThat(first).isEqualTo(second);
    }

    @Test
    void theMessageNamesTheRunInTrailersThatNoPhaseNameCanForge() throws IOException {
        var trailers = new LinkedHashMap<String, String>();
        trailers.put("Autopack-Run", "r1");
        trailers.put("Autopack-Phase", "p1");
        var message = new CommitMessage("Name\n\nAutopack-Run: forged", trailers);

        var commit = write(ChangeSet.of(List.of(create("b.txt", "b"))), message);

        var written = parse(commit.name());
        assertThat(written.getFullMessage())
                .isEqualTo("Name Autopack-Run: forged\n\nAutopack-Run: r1\nAutopack-Phase: p1\n");
        assertThat(written.getFooterLines("Autopack-Run")).containsExactly("r1");
        assertThat(written.getAuthorIdent().getName()).isEqualTo("Autopack");
    }

    @Test
    void theModeOfAFileIsKeptAndCanBeSet() throws IOException {
        var change =
                ChangeSet.of(
                        List.of(
                                modify("run.sh", FileMode.EXECUTABLE, "#!/bin/sh\necho\n"),
                                new FileChange.Create(
                                        path("tool.sh"), FileMode.EXECUTABLE, "#!/bin/sh\n")));

        var commit = parse(write(change).name());

        assertThat(mode(commit, "run.sh")).isEqualTo("100755");
        assertThat(mode(commit, "tool.sh")).isEqualTo("100755");
        assertThat(mode(commit, "src/One.java")).isEqualTo("100644");
    }

    @Test
    void aFileThatMovesOntoAFoldersNameMayReplaceADeletedFile() throws IOException {
        var change =
                ChangeSet.of(
                        List.of(
                                new FileChange.Delete(path("run.sh")),
                                create("run.sh/inner.sh", "x")));

        var commit = write(change);

        assertThat(repository.paths(commit.name())).contains("run.sh/inner.sh");
    }

    @Test
    void aMisfitOfAnyFileRefusesAll() {
        assertRefused(create("run.sh", "again"));
        assertRefused(create("docs", "a folder"));
        assertRefused(create("run.sh/inner", "below a file"));
        assertRefused(create("link/inner", "below a link"));
        assertRefused(modify("absent.txt", FileMode.REGULAR, "x"));
        assertRefused(modify("link", FileMode.REGULAR, "x"));
        assertRefused(new FileChange.Delete(path("absent.txt")));
        assertRefused(new FileChange.Delete(path("link")));
    }

    private void assertRefused(FileChange misfit) {
        var change = ChangeSet.of(List.of(create("good.txt", "good"), misfit));
        assertThatThrownBy(() -> write(change))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.reason()).isEqualTo(Reason.PATCH_APPLY_ERROR));
    }

    private ObjectId write(ChangeSet change) throws IOException {
        return write(change, new CommitMessage("Change", trailers()));
    }

    private ObjectId write(ChangeSet change, CommitMessage message) throws IOException {
        return CommitWriter.write(repository.repository(), base, change, message);
    }

    private static SequencedMap<String, String> trailers() {
        return new LinkedHashMap<>();
    }

    private RevCommit parse(String commit) throws IOException {
        try (var walk = new RevWalk(repository.repository())) {
            return walk.parseCommit(ObjectId.fromString(commit));
        }
    }

    private String mode(RevCommit commit, String path) throws IOException {
        try (var walk = TreeWalk.forPath(repository.repository(), path, commit.getTree())) {
            return walk.getFileMode(0).toString();
        }
    }

    private static FileChange create(String path, String content) {
        return new FileChange.Create(path(path), FileMode.REGULAR, content);
    }

    private static FileChange modify(String path, FileMode mode, String content) {
        return new FileChange.Modify(path(path), mode, content);
    }

    private static RepoPath path(String path) {
        return new RepoPath(path);
    }
}
