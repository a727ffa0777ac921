package dev.autopack.executor.domain.lease;

import java.util.List;

/**
 * What was learned: hints from this run and rules from runs before it, as approved by a person.
 * Both were written by models at some time, so a prompt shows them as untrusted.
 */
public record Guidance(List<String> hints, List<String> rules) {
    public static final Guidance NONE = new Guidance(List.of(), List.of());

    public Guidance {
        hints = List.copyOf(hints);
        rules = List.copyOf(rules);
    }
}
