package dev.autopack.local.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The built launcher, as a process of its own that shares this terminal. */
public record Program(Path root, Installation installation) {
    private static final String MAIN = "dev.autopack.local.cli.Main";

    public int run(List<String> arguments) {
        var local = installation.part("local");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx160m",
                        "-Dautopack.home=" + root,
                        "-Dautopack.installation=" + installation.folder(),
                        "-cp",
                        local.resolve("*") + File.pathSeparator + local.resolve("lib").resolve("*"),
                        MAIN));
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            letItFinish(process);
            return process.waitFor();
        } catch (IOException e) {
            throw new LaunchException("The JDK could not be started.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Ctrl-C reaches both processes; this one stays until the other has stopped its services. */
    private static void letItFinish(Process process) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    process.destroy();
                                    process.onExit().join();
                                },
                                "let-it-finish"));
    }
}
