package dev.autopack.executor.server.sandbox.run;

import java.io.IOException;

/** The sandbox itself did not come up; the command did not run. */
final class Broken extends IOException {
    Broken(String tail) {
        super("the sandbox did not come up: " + tail.strip());
    }
}
