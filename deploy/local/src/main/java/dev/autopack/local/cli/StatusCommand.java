package dev.autopack.local.cli;

import dev.autopack.local.stack.StatusTable;
import dev.autopack.local.state.StackStatus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description = "Show each service: state, address, pid, ready time, memory, restarts.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin private StateOption state = new StateOption();

    @Option(names = "--json", description = "Print what the supervisor wrote, for programs")
    private boolean json;

    @Override
    public Integer call() {
        var stack = StackStatus.running(state.folder());
        if (stack.isEmpty()) {
            System.err.println("Autopack is not running. Start it with 'deploy/autopack up'.");
            return 1;
        }
        System.out.println(json ? stack.get().asJson() : StatusTable.of(stack.get()));
        return stack.get().ready() ? 0 : 1;
    }
}
