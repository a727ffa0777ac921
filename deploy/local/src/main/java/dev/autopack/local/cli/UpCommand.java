package dev.autopack.local.cli;

import dev.autopack.local.stack.Supervisor;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Start PostgreSQL and the four services; stay until Ctrl-C or 'down'.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Mixin private StackOptions options = new StackOptions();

    @Option(
            names = "--detach",
            description = "Return when everything is ready and leave it running")
    private boolean detach;

    @Override
    public Integer call() {
        if (detach) {
            var stack = new DetachedStack(options);
            stack.start();
            new Welcome(options.stateFolder()).print(stack.status());
            return 0;
        }
        try (var supervisor =
                Supervisor.start(
                        options.settings(line -> System.out.println("  " + line)),
                        InstantSource.system())) {
            new Welcome(options.stateFolder()).print(supervisor.status());
            supervisor.supervise();
        }
        System.out.println("Stopped.");
        return 0;
    }
}
