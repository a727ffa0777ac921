package dev.autopack.executor.server.schedule;

import java.util.List;

/** The service would not be safe or would not work; it says everything that is wrong at once. */
class StartupRefused extends RuntimeException {

    StartupRefused(List<String> problems) {
        super("executor-service does not start:\n - " + String.join("\n - ", problems));
    }
}
