package dev.autopack.local.git;

import dev.autopack.local.launch.LaunchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Git commands in one folder. */
public record Git(Path folder) {
    private static final List<String> ALWAYS =
            List.of("-c", "core.autocrlf=false", "-c", "init.defaultBranch=main");

    public String run(List<String> arguments) {
        var answer = answer(arguments);
        if (answer.status() != 0) {
            throw new LaunchException(
                    "git %s failed: %s".formatted(arguments.getFirst(), answer.printed().strip()));
        }
        return answer.printed();
    }

    /** Empty when git refuses. */
    public Optional<String> tryRun(List<String> arguments) {
        var answer = answer(arguments);
        return answer.status() == 0 ? Optional.of(answer.printed()) : Optional.empty();
    }

    private record Answer(int status, String printed) {}

    private Answer answer(List<String> arguments) {
        var command = new ArrayList<String>(List.of("git"));
        command.addAll(ALWAYS);
        command.addAll(arguments);
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("LC_ALL", "C");
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), printed);
        } catch (IOException e) {
            throw new LaunchException("git could not be started. Install git.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while git ran.", e);
        }
    }
}
