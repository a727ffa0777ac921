package dev.autopack.api.server.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.attempt.AttemptWorld;
import dev.autopack.api.domain.attempt.settlement.Settlement;
import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.change.FileChange;
import dev.autopack.api.domain.change.LineCount;
import dev.autopack.api.domain.gate.TerminalMode;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.mirror.AttemptRef;
import dev.autopack.api.domain.phase.PhaseWord;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.server.git.RemoteRepository.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executor says one thing and pushes another; only what was pushed counts. */
class LyingExecutorTest {
    private static final String BRANCH = "refs/heads/autopack/run-1";
    private static final Content BEFORE = Content.file("one\n");
    private static final Content AFTER = Content.file("two\n");

    @TempDir private Path folder;
    private RemoteRepository remote;
    private CommitId base;
    private AttemptWorld world;
    private LeaseProof proof;
    private String anchor;

    @BeforeEach
    void anAttemptWhoseChangeWasJudgedClear() throws IOException {
        remote = RemoteRepository.create(folder.resolve("remote.git"));
        base = remote.commit("base", Map.of("src/a.txt", BEFORE, "ci.yml", BEFORE));
        remote.set("refs/heads/main", base);
        var config = new TestGitConfig(folder.resolve("mirrors"), true);
        world =
                new AttemptWorld(
                        Optional.of(remote.onBranch("main")),
                        Map.of("paths", List.of("src/"), "test_cmd", "make test"),
                        new JGitMirrorRepository(new Remotes(config), config));
        proof = world.lease();
        var change = new FileChange.Modify("src/a.txt", "100644", "two\n", new LineCount(1, 1));
        anchor = world.judge(proof, base, new ChangeSet(List.of(change))).head().anchor();
    }

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    void theHonestCommitLands() {
        var commit = pushed(message(), Map.of("src/a.txt", AFTER, "ci.yml", BEFORE), base);

        var settled = settle(commit, base);

        assertThat(settled.decision().mode()).isEqualTo(TerminalMode.SUPPORTED);
        assertThat(settled.phase().word()).isEqualTo(PhaseWord.COMPLETE);
        assertThat(remote.at(BRANCH)).contains(commit);
    }

    @Test
    void anotherContentThanTheJudgedOneDoesNotLand() {
        var evil = Content.file("rm -rf\n");

        refused(
                pushed(message(), Map.of("src/a.txt", evil, "ci.yml", BEFORE), base),
                "The commit is not the change that was judged");
    }

    @Test
    void anotherFileOutOfScopeDoesNotLand() {
        refused(
                pushed(message(), Map.of("src/a.txt", AFTER, "ci.yml", AFTER), base),
                "Outside scope: ci.yml");
    }

    @Test
    void anotherModeDoesNotLand() {
        var executable = new Content(FileMode.EXECUTABLE_FILE, "two\n");

        refused(
                pushed(message(), Map.of("src/a.txt", executable, "ci.yml", BEFORE), base),
                "The commit is not the change that was judged");
    }

    @Test
    void aSymbolicLinkDoesNotLand() {
        var link = new Content(FileMode.SYMLINK, "/etc/passwd");

        refused(
                pushed(message(), Map.of("src/a.txt", link, "ci.yml", BEFORE), base),
                "Mode 120000 is not allowed: src/a.txt");
    }

    @Test
    void aSubmoduleDoesNotLand() {
        var module = new Content(FileMode.GITLINK, base.value());

        refused(
                pushed(
                        message(),
                        Map.of("src/a.txt", AFTER, "src/m", module, "ci.yml", BEFORE),
                        base),
                "Mode 160000 is not allowed: src/m");
    }

    @Test
    void aParentOutsideTheBaseBranchDoesNotLand() {
        var smuggled =
                remote.commit("smuggled", Map.of("src/a.txt", BEFORE, "ci.yml", AFTER), base);
        var commit = pushed(message(), Map.of("src/a.txt", AFTER, "ci.yml", AFTER), smuggled);

        refused(commit, "The commit does not have the named base as its only parent");
        assertThat(world.phase().attempts().failed()).isEqualTo(1);
    }

    @Test
    void namingTheSmuggledParentAsBaseDoesNotHelp() {
        var smuggled =
                remote.commit("smuggled", Map.of("src/a.txt", BEFORE, "ci.yml", AFTER), base);
        var commit = pushed(message(), Map.of("src/a.txt", AFTER, "ci.yml", AFTER), smuggled);
        world.passTests(proof, commit);

        var settled = world.finish(proof, commit, smuggled);

        assertThat(settled.decision().blocking())
                .contains(
                        "The commit does not build on the base branch",
                        "The change was judged on another base");
        assertThat(remote.at(BRANCH)).isEmpty();
    }

    @Test
    void aMergeDoesNotLand() {
        var other = remote.commit("other", Map.of("x", AFTER), base);

        refused(
                pushed(message(), Map.of("src/a.txt", AFTER, "ci.yml", BEFORE), base, other),
                "The commit does not have the named base as its only parent");
    }

    @Test
    void aCommitThatWasNotPushedDoesNotLand() {
        var commit = remote.commit(message(), Map.of("src/a.txt", AFTER, "ci.yml", BEFORE), base);

        refused(commit, "The commit was not pushed");
    }

    @Test
    void trailersOfAnotherAttemptDoNotLand() {
        var wrong = message().replace("Autopack-Attempt: 1", "Autopack-Attempt: 2");

        refused(
                pushed(wrong, Map.of("src/a.txt", AFTER, "ci.yml", BEFORE), base),
                "The trailer Autopack-Attempt does not say 1");
    }

    @Test
    void aTestThatIsWeakenedBehindTheJudgementDoesNotLand() {
        var commit =
                pushed(
                        message(),
                        Map.of(
                                "src/a.txt", AFTER,
                                "ci.yml", BEFORE,
                                "src/test_a.py", Content.file("import pytest\npytest.skip()\n")),
                        base);

        var settled = settle(commit, base);

        assertThat(settled.decision().blocking())
                .contains("Needs approval: Tests are skipped in src/test_a.py");
        assertThat(settled.decision().mode()).isEqualTo(TerminalMode.INSUFFICIENT_PERMISSION);
        assertThat(remote.at(BRANCH)).isEmpty();
    }

    @Test
    void testsOfAnotherCommitDoNotLand() {
        var commit = pushed(message(), Map.of("src/a.txt", AFTER, "ci.yml", BEFORE), base);
        world.passTests(proof, base);

        var settled = world.finish(proof, commit, base);

        assertThat(settled.decision().blocking()).contains("The tests ran on another commit");
        assertThat(remote.at(BRANCH)).isEmpty();
    }

    private void refused(CommitId commit, String blocking) {
        var settled = settle(commit, base);

        assertThat(settled.decision().mode()).isNotEqualTo(TerminalMode.SUPPORTED);
        assertThat(settled.decision().blocking()).contains(blocking);
        assertThat(settled.phase().word()).isEqualTo(PhaseWord.QUEUED);
        assertThat(remote.at(BRANCH)).isEmpty();
    }

    private Settlement settle(CommitId commit, CommitId parent) {
        world.passTests(proof, commit);
        return world.finish(proof, commit, parent);
    }

    private CommitId pushed(String message, Map<String, Content> files, CommitId... parents) {
        var commit = remote.commit(message, files, parents);
        remote.set(AttemptRef.of(world.attempt()).name(), commit);
        return commit;
    }

    private String message() {
        return """
        Phase

        Autopack-Run: run-1
        Autopack-Phase: p1
        Autopack-Attempt: 1
        Autopack-Ledger: %s
        """
                .formatted(anchor);
    }
}
