package dev.autopack.local.cli;

import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.stack.StatusTable;
import dev.autopack.local.state.Secrets;
import dev.autopack.local.state.StackStatus;
import dev.autopack.local.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;

/** What is said when the stack is up. */
final class Welcome {
    private final StateFolder state;

    Welcome(StateFolder state) {
        this.state = state;
    }

    void print(StackStatus stack) {
        System.out.printf("%nAutopack is up.%n%n%s%n%n", StatusTable.of(stack));
        printFirstPassword();
        System.out.println(
                "  Run a plan    deploy/autopack run PLAN.json --repo PATH_OR_URL\n"
                        + "  Stop          Ctrl-C where it runs in the foreground, or deploy/autopack"
                        + " down");
    }

    /** Shown once: whoever reads the terminal later does not find it. */
    private void printFirstPassword() {
        var shown = state.secrets().resolve("admin-password.shown");
        if (Files.exists(shown)) {
            return;
        }
        var file = new Secrets(state, new SecureRandom()).adminPassword();
        try {
            System.out.printf(
                    "  Sign in       admin, first password %s (shown this once; kept in %s)%n",
                    Files.readString(file).strip(), file);
            Files.createFile(shown);
        } catch (IOException e) {
            throw new LaunchException("The file " + file + " is not readable.", e);
        }
    }
}
