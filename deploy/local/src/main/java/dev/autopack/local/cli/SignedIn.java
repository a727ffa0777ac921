package dev.autopack.local.cli;

import dev.autopack.local.client.ApiClient;
import dev.autopack.local.client.Credential;
import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.state.Ports;
import dev.autopack.local.state.Secrets;
import dev.autopack.local.state.Service;
import dev.autopack.local.state.StackStatus;
import dev.autopack.local.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;

/** The API of the stack that runs from a state folder. */
final class SignedIn {
    static final String KEY_VARIABLE = "AUTOPACK_API_KEY";

    private SignedIn() {}

    /** Signs in as the administrator, or with the key in AUTOPACK_API_KEY. */
    static ApiClient to(StateFolder state) {
        var stack =
                StackStatus.running(state)
                        .filter(StackStatus::ready)
                        .orElseThrow(
                                () ->
                                        new LaunchException(
                                                "Autopack is not running. Start it with"
                                                        + " 'deploy/autopack up'."));
        return new ApiClient(address(stack, Service.API), credential(state, stack));
    }

    private static Credential credential(StateFolder state, StackStatus stack) {
        var key = System.getenv(KEY_VARIABLE);
        if (key != null && !key.isBlank()) {
            return new Credential.ApiKey(key);
        }
        var file = new Secrets(state, new SecureRandom()).adminPassword();
        try {
            return new Credential.Password(
                    address(stack, Service.AUTH), "admin", Files.readString(file).strip());
        } catch (IOException e) {
            throw new LaunchException("The file " + file + " is not readable.", e);
        }
    }

    private static String address(StackStatus stack, Service service) {
        return Ports.address(stack.of(service).orElseThrow().port());
    }
}
