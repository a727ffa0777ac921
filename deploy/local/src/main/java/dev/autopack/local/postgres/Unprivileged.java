package dev.autopack.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. In a user namespace root is nobody to PostgreSQL while the
 * files stay its own, so data made as root stays usable as root.
 */
final class Unprivileged {
    private static final int PROBE_SECONDS = 10;

    private final List<String> prefix;

    private Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged current(Platform platform) {
        if (platform.isWindows() || !isRoot()) {
            return new Unprivileged(List.of());
        }
        var prefix = List.of("unshare", "--user");
        if (!works(prefix)) {
            throw new DatabaseException(
                    "PostgreSQL does not run as root, and this machine allows no user namespace"
                            + " (unshare --user). Start Autopack as an ordinary user.");
        }
        return new Unprivileged(prefix);
    }

    List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    private static boolean isRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean works(List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.add("true");
        try {
            var probe = new ProcessBuilder(command).start();
            return probe.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
