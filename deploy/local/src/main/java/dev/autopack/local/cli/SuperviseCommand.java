package dev.autopack.local.cli;

import dev.autopack.local.stack.Supervisor;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The process behind {@code up --detach}: what it prints is a log. */
@Command(name = "supervise", hidden = true)
final class SuperviseCommand implements Callable<Integer> {
    @Mixin private StackOptions options = new StackOptions();

    @Override
    public Integer call() {
        var clock = InstantSource.system();
        var settings = options.settings(line -> System.out.println(line));
        try (var supervisor = Supervisor.start(settings, clock)) {
            supervisor.supervise();
        }
        return 0;
    }
}
