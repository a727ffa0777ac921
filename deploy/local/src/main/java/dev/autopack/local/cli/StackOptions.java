package dev.autopack.local.cli;

import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.stack.StackSettings;
import dev.autopack.local.stack.StackSettings.StartSpeed;
import dev.autopack.local.state.Ports;
import dev.autopack.local.state.StateFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** With what the stack is started. */
final class StackOptions {
    @Mixin private StateOption state = new StateOption();

    @Option(
            names = "--port",
            paramLabel = "SERVICE=PORT",
            description =
                    "Port of api (8000), auth (8100), sync (8200), executor (8300) or postgres (8432);"
                            + " may be repeated")
    private Map<String, Integer> ports = new LinkedHashMap<>();

    @Option(names = "--plain-start", description = "Do not prepare fast starts after a new build")
    private boolean plain;

    StateFolder stateFolder() {
        return state.folder();
    }

    StackSettings settings(Consumer<String> say) {
        return new StackSettings(
                state.folder(),
                Ports.with(ports),
                installation(),
                plain ? StartSpeed.PLAIN : StartSpeed.PREPARED,
                say);
    }

    /** The same options for another process of this program. */
    List<String> arguments() {
        var arguments = new ArrayList<>(List.of("--state", state.folder().root().toString()));
        ports.forEach((service, port) -> arguments.addAll(List.of("--port", service + "=" + port)));
        if (plain) {
            arguments.add("--plain-start");
        }
        return arguments;
    }

    private static Path installation() {
        var folder = System.getProperty("autopack.installation");
        if (folder == null) {
            throw new LaunchException("Start this with deploy/autopack.");
        }
        return Path.of(folder);
    }
}
