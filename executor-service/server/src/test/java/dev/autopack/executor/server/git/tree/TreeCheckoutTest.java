package dev.autopack.executor.server.git.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.git.RemoteRepository;
import dev.autopack.executor.server.git.RemoteRepository.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeCheckoutTest {
    private static final GitLimits LIMITS = new GitLimits(Duration.ofSeconds(20), 1000, 1500, 1000);

    @TempDir Path place;
    private RemoteRepository repository;

    @BeforeEach
    void aRepository() throws IOException {
        repository = RemoteRepository.create(place.resolve("r.git"));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void filesAreWrittenByteForByteWithTheirModes() throws IOException {
        var tree =
                checkout(
                        Entry.file(".gitattributes", "* text eol=crlf filter=evil\n"),
                        Entry.program("bin/run.sh", "#!/bin/sh\n"),
                        Entry.file("src/A.java", "a\nb\n"));

        assertThat(tree.resolve("src/A.java")).hasBinaryContent("a\nb\n".getBytes());
        assertThat(Files.isExecutable(tree.resolve("bin/run.sh"))).isTrue();
        assertThat(Files.isExecutable(tree.resolve("src/A.java"))).isFalse();
        assertThat(tree.resolve(".git")).doesNotExist();
    }

    @Test
    void aLinkIsMadeOnlyWhenItStaysInside() throws IOException {
        var secret = Files.writeString(place.resolve("secret"), "secret");

        var tree =
                checkout(
                        Entry.link("absolute", secret.toString()),
                        Entry.link("inside", "target.txt"),
                        Entry.link("outside", "../secret"),
                        Entry.file("target.txt", "target"));

        assertThat(tree.resolve("inside")).hasContent("target");
        assertThat(tree.toFile().list()).containsExactlyInAnyOrder("inside", "target.txt");
    }

    @Test
    void aSubmoduleIsAnEmptyFolder() throws IOException {
        var tree = checkout(new Entry("module", FileMode.GITLINK, new byte[0]));

        assertThat(tree.resolve("module")).isEmptyDirectory();
    }

    @Test
    void aFileOrTreeBeyondItsBoundIsRefused() {
        assertRefused(Entry.file("big", "x".repeat(1001)));
        assertRefused(Entry.file("one", "x".repeat(900)), Entry.file("two", "x".repeat(900)));
    }

    private void assertRefused(Entry... entries) {
        assertThatThrownBy(() -> checkout(entries))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.reason()).isEqualTo(Reason.REPOSITORY_UNAVAILABLE));
    }

    private Path checkout(Entry... entries) throws IOException {
        var id = ObjectId.fromString(repository.commit("main", entries));
        var tree = Files.createTempDirectory(place, "tree");
        try (var walk = new RevWalk(repository.repository())) {
            TreeCheckout.write(repository.repository(), walk.parseCommit(id), tree, LIMITS);
        }
        return tree;
    }
}
