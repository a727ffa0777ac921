package dev.autopack.executor.domain.verification;

import java.util.List;

/** What a baseline depends on: the tree, the command and the place where it runs. */
public record BaselineKey(String tree, List<String> command, String environment) {
    public BaselineKey {
        command = List.copyOf(command);
    }
}
