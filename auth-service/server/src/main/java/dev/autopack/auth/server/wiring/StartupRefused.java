package dev.autopack.auth.server.wiring;

import java.util.List;

/** The service would not be safe or would not work; it says everything that is wrong at once. */
class StartupRefused extends RuntimeException {

    StartupRefused(List<String> problems) {
        super("auth-service does not start:\n - " + String.join("\n - ", problems));
    }
}
