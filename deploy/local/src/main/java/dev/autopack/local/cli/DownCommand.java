package dev.autopack.local.cli;

import dev.autopack.local.state.StopRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stop what 'up' started.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
    @Mixin private StateOption state = new StateOption();

    @Override
    public Integer call() {
        var stopped = new StopRequest(state.folder()).makeAndAwait();
        System.out.println(stopped ? "Stopped." : "Autopack was not running.");
        return 0;
    }
}
