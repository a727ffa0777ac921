package dev.autopack.verify.source;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.stream.Collectors;

/** Something that breaks a rule: which rule, where, and what is there. */
public record Finding(String rule, String where, String what) {

    /** Fails with all findings at once, by rule. */
    public static void assertNone(List<Finding> findings) {
        if (!findings.isEmpty()) {
            fail("%d findings%n%s", findings.size(), report(findings));
        }
    }

    private static String report(List<Finding> findings) {
        return findings.stream()
                .map(Finding::toString)
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return "  %-24s %s: %s".formatted(rule, where, what);
    }
}
