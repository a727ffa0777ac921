package dev.autopack.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One Maven run over the product, or over everything with its tests. */
public record Build(Path root, Path log, MavenSearch mavens) {
    private static final String PRODUCT =
            "deploy/local,api-service/server,auth-service/server,executor-service/server,sync-service/server";
    private static final int SHOWN_LINES = 40;

    /** Compiles and packs the product; what Maven prints goes to a log. */
    void run() {
        var maven = mavens.sufficient();
        System.out.printf("Building with Maven %s; details in %s%n", maven.version(), log);
        var start = System.nanoTime();
        createFolderOfLog();
        var status =
                maven.run(
                        root,
                        ProcessBuilder.Redirect.to(log.toFile()),
                        List.of(
                                "-B",
                                "-ntp",
                                "-DskipTests",
                                "-Dspotless.check.skip",
                                "-pl",
                                PRODUCT,
                                "-am",
                                "package"));
        if (status != 0) {
            System.out.println(endOfLog());
            throw new LaunchException("The build failed; all of it is in " + log + ".");
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("Built in %d min %d s.%n", took.toMinutes(), took.toSecondsPart());
    }

    /** All tests of all modules, in the open; the result is Maven's exit status. */
    public int test(List<String> furtherArguments) {
        var arguments = new ArrayList<>(List.of("-B", "-ntp", "verify"));
        arguments.addAll(furtherArguments);
        return mavens.sufficient().run(root, ProcessBuilder.Redirect.INHERIT, arguments);
    }

    private void createFolderOfLog() {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new LaunchException("The folder of " + log + " could not be made.", e);
        }
    }

    private String endOfLog() {
        try {
            var lines = Files.readAllLines(log);
            return String.join(
                    "\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        } catch (IOException e) {
            throw new LaunchException("The build failed, and " + log + " is not readable.", e);
        }
    }
}
