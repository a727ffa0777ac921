package dev.autopack.local.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Maven on this machine; it always runs on the JDK that runs the launcher. */
public record Maven(Path program, MavenVersion version) {
    private static final int VERSION_SECONDS = 60;

    /** Asked in a folder without a project, whose options an older JDK would not know. */
    static Optional<Maven> at(Path program) {
        try {
            var folder = Files.createTempDirectory("autopack-maven");
            try {
                return Maven.at(program, folder);
            } finally {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new LaunchException("No temporary folder could be made.", e);
        }
    }

    int run(Path folder, ProcessBuilder.Redirect output, List<String> arguments) {
        try {
            return onOurJdk(folder, arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new LaunchException("Maven " + program + " could not be started.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while Maven ran.", e);
        }
    }

    private static Optional<Maven> at(Path program, Path folder) {
        try {
            var unversioned = new Maven(program, new MavenVersion(0, 0, 0));
            var process =
                    unversioned
                            .onOurJdk(folder, List.of("--version"))
                            .redirectErrorStream(true)
                            .start();
            var printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(VERSION_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return MavenVersion.printedIn(printed).map(version -> new Maven(program, version));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private ProcessBuilder onOurJdk(Path folder, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}
