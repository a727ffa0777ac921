package dev.autopack.executor.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autopack.executor.server.files.ScratchFolder;
import dev.autopack.executor.server.sandbox.run.ConfinedRun;
import dev.autopack.executor.server.sandbox.run.Confinement;
import dev.autopack.executor.server.sandbox.run.Ending;
import dev.autopack.executor.server.sandbox.run.Job;
import dev.autopack.executor.server.sandbox.run.Spawner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    private static final Optional<Confinement> HERE =
            new Technique(
                            ConfinementContract.readable(),
                            ConfinementContract.LIMITS,
                            System.getenv("PATH"))
                    .candidates(SandboxConfig.Kind.AUTO).stream().filter(Works::here).findFirst();

    @TempDir Path place;
    private final Spawner spawner = Spawner.filtering();
    private Path tree;

    @BeforeEach
    void makeTree() throws IOException {
        assumeTrue(HERE.isPresent(), "no sandbox works on this machine");
        tree = Files.createDirectory(place.resolve("tree"));
    }

    @AfterEach
    void stop() {
        spawner.close();
        ScratchFolder.clear(tree);
    }

    @Test
    void aCommandWithANulIsNone() throws IOException {
        var ending = run("", "sh", "-c", "echo a\0b");

        assertThat(ending).isInstanceOf(Ending.Missing.class);
        assertThat(ending.tail()).contains("NUL");
    }

    @Test
    void aCommandOfAMegabyteIsNone() throws IOException {
        var ending = run("", "sh", "-c", ":" + " ".repeat(1 << 20));

        assertThat(ending).isInstanceOf(Ending.Missing.class);
        assertThat(ending.tail()).contains("longer than");
    }

    @Test
    void aLongCommandThatIsAllowedRuns() throws IOException {
        var ending = run("", "sh", "-c", "exit 3 #" + "x".repeat(90_000));

        assertThat(ending).isInstanceOfSatisfying(Ending.Exited.class, it -> codeIs(it, 3));
    }

    @Test
    void aWorkingDirectoryWithANulIsNone() throws IOException {
        assertThat(run("a\0b", "true")).isInstanceOf(Ending.Missing.class);
    }

    @Test
    void aWorkingDirectoryThatLinksOutOfTheTreeIsNone() throws IOException {
        Files.createSymbolicLink(tree.resolve("out"), Path.of("/usr"));

        assertThat(run("out", "true")).isInstanceOf(Ending.Missing.class);
    }

    @Test
    void aWorkingDirectoryThatLinksWithinTheTreeIsFollowed() throws IOException {
        Files.createDirectory(tree.resolve("in"));
        Files.createSymbolicLink(tree.resolve("link"), Path.of("in"));

        var ending = run("link", "pwd", "-P");

        assertThat(ending.tail()).isEqualTo("/workspace/in\n");
    }

    @Test
    void aWorkingDirectoryThatIsAFileIsNone() throws IOException {
        Files.writeString(tree.resolve("file"), "");

        assertThat(run("file", "true")).isInstanceOf(Ending.Missing.class);
    }

    @Test
    void aCommandMayDeleteItsOwnTree() throws IOException {
        Files.writeString(tree.resolve("file"), "");

        var ending =
                run("", "sh", "-c", "rm -rf /workspace/* /workspace; ls -A /workspace; exit 5");

        assertThat(ending).isInstanceOfSatisfying(Ending.Exited.class, it -> codeIs(it, 5));
        assertThat(tree).isEmptyDirectory();
    }

    @Test
    void foldersThatAreClosedToEverybodyAreRemovedAfterwards() throws IOException {
        var ending =
                run("", "sh", "-c", "mkdir -p a/b/c; touch a/b/f; chmod 000 a/b/c a/b a; exit 0");
        ScratchFolder.clear(tree);

        assertThat(ending).isInstanceOfSatisfying(Ending.Exited.class, it -> codeIs(it, 0));
        assertThat(tree).doesNotExist();
    }

    @Test
    void aCommandIsNotReadAsAnOption() throws IOException {
        assertThat(run("", "--help")).isInstanceOf(Ending.Missing.class);
        assertThat(run("", "")).isInstanceOf(Ending.Missing.class);
        assertThat(run("", "-x=$(touch y)")).isInstanceOf(Ending.Missing.class);
    }

    @Test
    void aTreeWithASpaceInItsNameIsShown() throws IOException {
        tree = Files.createDirectories(place.resolve("a b\\c#d\t/tree"));

        assertThat(run("", "true"))
                .isInstanceOfSatisfying(Ending.Exited.class, it -> codeIs(it, 0));
    }

    @Test
    void lateOutputIsNotLost() throws IOException {
        for (var i = 0; i < 20; i++) {
            assertThat(run("", "echo", "last words").tail()).isEqualTo("last words\n");
        }
    }

    private Ending run(String workdir, String... command) throws IOException {
        var environment = Map.of("PATH", System.getenv("PATH"), "HOME", "/tmp");
        var runs = new ConfinedRun(spawner, place.resolve("base"), environment, Works.ALLOWANCE);
        var job = new Job(tree, workdir, List.of(command), Duration.ofSeconds(30));
        return runs.of(job, HERE.orElseThrow());
    }

    private static void codeIs(Ending.Exited ending, int code) {
        assertThat(ending.code()).as(ending.tail()).isEqualTo(code);
    }
}
