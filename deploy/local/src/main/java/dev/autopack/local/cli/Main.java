package dev.autopack.local.cli;

import dev.autopack.local.launch.LaunchException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The second stage of the launcher: it runs what was built. */
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new AutopackCommand())
                .setExecutionExceptionHandler(
                        (exception, commandLine, _) -> {
                            if (exception instanceof LaunchException expected) {
                                commandLine.getErr().println(expected.getMessage());
                                return FAILED;
                            }
                            throw exception;
                        });
    }
}
