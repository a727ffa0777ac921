package dev.autopack.local.cli;

import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.state.ServiceLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "logs",
        description = "Show the end of the logs, of all services or of one.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
    @Mixin private StateOption state = new StateOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "SERVICE",
            description = "api, auth, executor, sync, postgres, supervisor or build")
    private @Nullable String service;

    @Option(
            names = {"-n", "--lines"},
            description = "How many lines of each (default: 20)")
    private int lines = 20;

    @Override
    public Integer call() {
        if (service != null) {
            show(named(service));
            return 0;
        }
        for (var file : all()) {
            System.out.printf("%n==> %s <==%n", file.getFileName());
            show(file);
        }
        return 0;
    }

    private Path named(String name) {
        return all().stream()
                .filter(file -> file.getFileName().toString().equals(name + ".log"))
                .findFirst()
                .orElseThrow(() -> new LaunchException("There is no log of '%s'.".formatted(name)));
    }

    private List<Path> all() {
        try (var files = Files.list(state.folder().logs())) {
            return files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
        } catch (IOException e) {
            throw new LaunchException("The logs are not readable.", e);
        }
    }

    private void show(Path file) {
        new ServiceLog(file).lastLines(lines).forEach(System.out::println);
    }
}
