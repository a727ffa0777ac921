package dev.autopack.local.stack;

import dev.autopack.local.state.Ports;
import dev.autopack.local.state.Service;
import dev.autopack.local.state.StateFolder;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What a stack is started with.
 *
 * @param installation the folder with one part per service
 * @param say takes one line of progress for a person
 */
public record StackSettings(
        StateFolder state, Ports ports, Path installation, StartSpeed speed, Consumer<String> say) {

    /** Whether a first start of a build makes the caches that speed up all later ones. */
    public enum StartSpeed {
        PREPARED,
        PLAIN
    }

    ServiceJar jar(Service service) {
        return new ServiceJar(service, installation.resolve(service.word()));
    }
}
