package dev.autopack.executor.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autopack.executor.server.files.ScratchFolder;
import dev.autopack.executor.server.sandbox.group.ControlGroups;
import dev.autopack.executor.server.sandbox.probe.Probe;
import dev.autopack.executor.server.sandbox.probe.Probes;
import dev.autopack.executor.server.sandbox.probe.World;
import dev.autopack.executor.server.sandbox.run.Allowance;
import dev.autopack.executor.server.sandbox.run.ConfinedRun;
import dev.autopack.executor.server.sandbox.run.Confinement;
import dev.autopack.executor.server.sandbox.run.Ending;
import dev.autopack.executor.server.sandbox.run.Job;
import dev.autopack.executor.server.sandbox.run.Spawner;
import dev.autopack.executor.server.sandbox.watch.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every probe is run by real processes in every technique that this machine allows. */
class EscapeProbesTest {
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final Limits LIMITS = new Limits(2L << 30, 128, 50L << 20, 64L << 20);
    private static final Bounds BOUNDS = new Bounds(256L << 20, 128, 128L << 20, 5_000, 256L << 20);
    private static final String PATH = "/usr/sbin:/usr/bin:/sbin:/bin";
    private static final List<String> TECHNIQUES =
            List.of("namespaces (nobody)", "bubblewrap", "namespaces (self)");
    private static final List<String> HERE =
            techniques(List.of()).stream().filter(Works::here).map(Confinement::name).toList();

    @TempDir Path place;
    private final Spawner spawner = Spawner.filtering();
    private World world;

    @BeforeEach
    void makeWorld() throws IOException {
        world = new World(place, System.nanoTime());
    }

    @AfterEach
    void endWorld() throws IOException {
        world.close();
        spawner.close();
        ScratchFolder.clear(world.tree());
        assertThat(world.tree()).doesNotExist();
    }

    static Stream<Arguments> everyProbeInEveryTechnique() {
        return TECHNIQUES.stream()
                .flatMap(name -> Probes.all().stream().map(probe -> Arguments.of(name, probe)));
    }

    static Stream<Probe> probesThatFindAHoleWithoutASandbox() {
        return Probes.all().stream().filter(probe -> probe.seen() == Probe.Seen.REFUSED_ONLY_HERE);
    }

    @Test
    void atLeastOneTechniqueWorksHere() {
        assertThat(HERE).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyProbeInEveryTechnique")
    void isRefused(String technique, Probe probe) throws IOException {
        assumeTrue(HERE.contains(technique), technique + " does not work on this machine");
        assumeTrue(isForThisProcessor(probe), "the numbers of the system calls are another's");
        if (!probe.first().isEmpty()) {
            run(technique, probe.first(), probe.timeout());
        }

        var ending = run(technique, probe.script(), probe.timeout());

        assertThat(ending.tail()).hasSizeLessThanOrEqualTo(10_100).doesNotContain("ESCAPED");
        switch (probe.seen()) {
            case REFUSED, REFUSED_ONLY_HERE ->
                    assertThat(ending.tail()).contains("REFUSED").doesNotContain(world.secret());
            case DEAD -> assertThat(ending).isNotInstanceOf(Ending.Missing.class);
            case STOPPED -> assertThat(ending.tail()).containsAnyOf("REFUSED", "[stopped: ");
        }
        world.assertNothingLives();
        world.assertUntouched();
    }

    @ParameterizedTest
    @MethodSource("probesThatFindAHoleWithoutASandbox")
    void escapesWhenNothingConfinesIt(Probe probe) throws IOException {
        assumeTrue(isForThisProcessor(probe), "the numbers of the system calls are another's");
        var ending = runIn(new PlainConfinement(PATH), probe.script(), probe.timeout());

        assertThat(ending.tail()).contains("ESCAPED");
    }

    private static boolean isForThisProcessor(Probe probe) {
        return System.getProperty("os.arch").equals("amd64") || !probe.script().contains("syscall");
    }

    private Ending run(String technique, String script, Duration timeout) throws IOException {
        var confinement =
                techniques(List.of(world.tools())).stream()
                        .filter(it -> it.name().equals(technique))
                        .findFirst()
                        .orElseThrow();
        return runIn(confinement, script, timeout);
    }

    private Ending runIn(Confinement confinement, String script, Duration timeout)
            throws IOException {
        var allowance = new Allowance(BOUNDS, ControlGroups.none());
        var environment = Map.of("PATH", PATH, "HOME", "/tmp", "LANG", "C.UTF-8");
        var base = Files.createDirectories(place.resolve("base"));
        var job = new Job(world.tree(), "", List.of("sh", "-c", world.filled(script)), timeout);
        return new ConfinedRun(spawner, base, environment, allowance).of(job, confinement);
    }

    private static List<Confinement> techniques(List<Path> tools) {
        var readable = new ArrayList<Path>(ConfinementContract.readable());
        readable.addAll(tools);
        if (!JAVA_HOME.startsWith("/usr")) {
            readable.add(JAVA_HOME);
        }
        return List.of(
                new NamespacesConfinement(NamespacesConfinement.Identity.NOBODY, readable, LIMITS),
                new BubblewrapConfinement(User.own(), readable, LIMITS),
                new NamespacesConfinement(NamespacesConfinement.Identity.SELF, readable, LIMITS));
    }
}
