package dev.autopack.api.domain.learning;

import java.util.List;

/** What an attempt is told of earlier ones: hints of the same run, and approved rules. */
public record Guidance(List<String> hints, List<String> rules) {
    public static final int HINTS_MAX = 5;
    public static final int RULES_MAX = 10;

    public Guidance {
        hints = List.copyOf(hints);
        rules = List.copyOf(rules);
    }
}
