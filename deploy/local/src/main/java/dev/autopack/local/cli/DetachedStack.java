package dev.autopack.local.cli;

import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.state.StackStatus;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A stack under a supervisor that outlives this command. */
final class DetachedStack {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(100);

    private final StackOptions options;

    DetachedStack(StackOptions options) {
        this.options = options;
    }

    /** Returns when everything is ready. */
    void start() {
        var log = options.stateFolder().log("supervisor");
        var process = spawn(log);
        var deadline = System.nanoTime() + LIMIT.toNanos();
        var shown = new ArrayList<String>();
        while (!isReady(process.pid())) {
            show(log, shown);
            if (!process.isAlive()) {
                show(log, shown);
                throw new LaunchException("Autopack did not start.");
            }
            if (System.nanoTime() > deadline) {
                process.destroy();
                throw new LaunchException("Autopack did not get ready in time; see " + log + ".");
            }
            pause();
        }
        show(log, shown);
    }

    StackStatus status() {
        return StackStatus.readFrom(options.stateFolder())
                .orElseThrow(() -> new LaunchException("Autopack has stopped."));
    }

    private boolean isReady(long supervisor) {
        return StackStatus.readFrom(options.stateFolder())
                .filter(status -> status.supervisor() == supervisor && status.ready())
                .isPresent();
    }

    private Process spawn(Path log) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx96m",
                        "-Dautopack.home=" + System.getProperty("autopack.home", "."),
                        "-Dautopack.installation=" + System.getProperty("autopack.installation"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "supervise"));
        command.addAll(options.arguments());
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.to(log.toFile()))
                            .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new LaunchException("The supervisor could not be started.", e);
        }
    }

    private static void show(Path log, List<String> shown) {
        try {
            var lines = Files.readAllLines(log);
            for (var line : lines.subList(Math.min(shown.size(), lines.size()), lines.size())) {
                System.out.println("  " + line);
                shown.add(line);
            }
        } catch (IOException e) {
            throw new LaunchException("The log " + log + " is not readable.", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", e);
        }
    }
}
