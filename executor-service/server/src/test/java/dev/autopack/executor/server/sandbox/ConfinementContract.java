package dev.autopack.executor.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.server.sandbox.run.ConfinedRun;
import dev.autopack.executor.server.sandbox.run.Confinement;
import dev.autopack.executor.server.sandbox.run.Ending;
import dev.autopack.executor.server.sandbox.run.Job;
import dev.autopack.executor.server.sandbox.run.Spawner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every confinement must do; it is run against real processes. */
abstract class ConfinementContract {
    static final Limits LIMITS = new Limits(4L << 30, 256, 50_000_000, 64 << 20);
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir Path place;
    private final Spawner spawner = Spawner.filtering();
    private Path tree;

    abstract Confinement confinement();

    static List<Path> readable() {
        return List.of(Path.of("/usr"), Path.of("/bin"), Path.of("/lib"), Path.of("/lib64"));
    }

    @BeforeEach
    void makeTree() throws IOException {
        tree = Files.createDirectory(place.resolve("tree"));
    }

    @AfterEach
    void stop() {
        spawner.close();
    }

    @Test
    void theCommandWorksOnTheTreeAndTellsItsExitCode() throws IOException {
        Files.writeString(tree.resolve("in.txt"), "given");

        var ending = run("cat in.txt && echo made > out.txt && exit 3");

        assertThat(ending).isInstanceOfSatisfying(Ending.Exited.class, it -> codeIs(it, 3));
        assertThat(ending.tail()).contains("given");
        assertThat(tree.resolve("out.txt")).hasContent("made\n");
    }

    @Test
    void theEnvironmentIsClean() throws IOException {
        var ending = run("env");

        assertThat(ending.tail().lines().map(line -> line.split("=", 2)[0]))
                .isSubsetOf("PATH", "HOME", "LANG", "PWD", "SHLVL", "_");
    }

    @Test
    void aSecretFileCannotBeRead() throws IOException {
        var secret = Files.writeString(place.resolve("key"), "autopack_secret");

        var ending = run("cat '%s'; ls '%s'".formatted(secret, place));

        assertThat(ending.tail()).doesNotContain("autopack_secret");
        assertThat(ending).isInstanceOfSatisfying(Ending.Exited.class, this::codeIsNotZero);
    }

    @Test
    void theEnvironmentOfOtherProcessesCannotBeRead() throws IOException {
        var own = ProcessHandle.current().pid();

        var ending = run("cat /proc/%d/environ /proc/1/environ".formatted(own));

        assertThat(ending).isInstanceOfSatisfying(Ending.Exited.class, this::codeIsNotZero);
    }

    @Test
    void nothingOutsideOfTheTreeCanBeWritten() throws IOException {
        var ending = run("touch '%s/x' || touch /usr/x || touch /x".formatted(place));

        assertThat(ending).isInstanceOfSatisfying(Ending.Exited.class, this::codeIsNotZero);
        assertThat(place.resolve("x")).doesNotExist();
        assertThat(Path.of("/usr/x")).doesNotExist();
    }

    @Test
    void thereIsNoNetwork() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ending =
                    run("exec 9<>/dev/tcp/127.0.0.1/%d".formatted(server.getLocalPort()), "bash");

            assertThat(ending).isInstanceOfSatisfying(Ending.Exited.class, this::codeIsNotZero);
        }
    }

    @Test
    void aTimeOutEndsGrandchildrenThatLetGoOfTheirParents() throws Exception {
        var script = "(setsid sh -c 'sleep 2; echo late > late.txt' &) ; sleep 60";

        var ending = of(job(List.of("sh", "-c", script), Duration.ofMillis(700)));

        assertThat(ending).isInstanceOf(Ending.TimedOut.class);
        Thread.sleep(2500);
        assertThat(tree.resolve("late.txt")).doesNotExist();
    }

    @Test
    void whatTheCommandLeavesRunningEndsWithIt() throws Exception {
        var ending = run("(setsid sh -c 'sleep 1; echo late > late.txt' &); echo done");

        assertThat(ending).isInstanceOfSatisfying(Ending.Exited.class, it -> codeIs(it, 0));
        Thread.sleep(1500);
        assertThat(tree.resolve("late.txt")).doesNotExist();
    }

    @Test
    void anUnknownCommandIsToldFromAFailingOne() throws IOException {
        var unknown = of(job(List.of("no-such-command"), LONG));
        var failing = run("exit 127");

        assertThat(unknown).isInstanceOf(Ending.Missing.class);
        assertThat(failing).isInstanceOfSatisfying(Ending.Exited.class, it -> codeIs(it, 127));
    }

    @Test
    void aFileThatCannotBeRunIsAnUnknownCommand() throws IOException {
        Files.writeString(tree.resolve("gradlew"), "exit 0");

        var ending = of(job(List.of("./gradlew"), LONG));

        assertThat(ending).isInstanceOf(Ending.Missing.class);
    }

    @Test
    void aWorkingDirectoryOutsideOfTheTreeIsNone() throws IOException {
        var ending = of(new Job(tree, "..", List.of("true"), LONG));

        assertThat(ending).isInstanceOf(Ending.Missing.class);
    }

    @Test
    void onlyTheLastOfALongOutputIsKept() throws IOException {
        var ending = run("yes 0123456789 | head -c 3000000; echo the end");

        assertThat(ending.tail()).hasSizeLessThanOrEqualTo(10_000).endsWith("the end\n");
    }

    @Test
    void aFileMayNotGrowBeyondItsBound() throws IOException {
        var ending = run("head -c 60000000 /dev/zero > big");

        assertThat(ending).isInstanceOfSatisfying(Ending.Exited.class, this::codeIsNotZero);
        assertThat(Files.size(tree.resolve("big"))).isLessThan(60_000_000);
    }

    @Test
    void theCommandHasNoRightsOfTheKernelsKind() throws IOException {
        var ending = run("grep -E 'Cap(Prm|Eff|Bnd)' /proc/self/status; mount -t tmpfs x /tmp");

        assertThat(ending.tail().lines().filter(line -> line.startsWith("Cap")))
                .hasSize(3)
                .allMatch(line -> line.endsWith("\t0000000000000000"));
        assertThat(ending).isInstanceOfSatisfying(Ending.Exited.class, this::codeIsNotZero);
    }

    private Ending run(String script) throws IOException {
        return run(script, "sh");
    }

    private Ending run(String script, String shell) throws IOException {
        return of(job(List.of(shell, "-c", script), LONG));
    }

    private Job job(List<String> command, Duration timeout) {
        return new Job(tree, "", command, timeout);
    }

    private Ending of(Job job) throws IOException {
        var environment = Map.of("PATH", System.getenv("PATH"), "HOME", "/tmp", "LANG", "C.UTF-8");
        return new ConfinedRun(spawner, place.resolve("base"), environment, Works.ALLOWANCE)
                .of(job, confinement());
    }

    private static void codeIs(Ending.Exited ending, int code) {
        assertThat(ending.code()).as(ending.tail()).isEqualTo(code);
    }

    private void codeIsNotZero(Ending.Exited ending) {
        assertThat(ending.code()).as(ending.tail()).isNotZero();
    }
}
