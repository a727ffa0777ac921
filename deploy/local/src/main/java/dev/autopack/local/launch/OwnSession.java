package dev.autopack.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Keeps a terminal's Ctrl-C from child processes: their parent stops them in order. */
public final class OwnSession {
    private OwnSession() {}

    /** What a command starts with; nothing where the system has no such program. */
    public static List<String> prefix() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(program -> Files.isExecutable(Path.of(program)))
                .limit(1)
                .toList();
    }
}
