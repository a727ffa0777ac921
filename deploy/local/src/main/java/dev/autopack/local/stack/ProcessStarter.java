package dev.autopack.local.stack;

import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.launch.OwnSession;
import dev.autopack.local.state.Service;
import dev.autopack.local.state.ServiceLog;
import dev.autopack.local.state.StateFolder;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the processes of services, each with its own environment and log. */
final class ProcessStarter {
    private final StateFolder state;
    private final ServiceEnvironment environment;

    ProcessStarter(StateFolder state, ServiceEnvironment environment) {
        this.state = state;
        this.environment = environment;
    }

    Process start(Service service, List<String> command, Map<String, String> databaseSettings) {
        var log = log(service);
        log.putAsideWhenLong();
        var builder =
                new ProcessBuilder(inOwnSession(command))
                        .directory(state.work(service).toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.file().toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment.of(service, databaseSettings));
        try {
            var process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new LaunchException(service.word() + "-service could not be started.", e);
        }
    }

    ServiceLog log(Service service) {
        return new ServiceLog(state.log(service.word()));
    }

    private static List<String> inOwnSession(List<String> command) {
        var whole = new ArrayList<>(OwnSession.prefix());
        whole.addAll(command);
        return whole;
    }
}
