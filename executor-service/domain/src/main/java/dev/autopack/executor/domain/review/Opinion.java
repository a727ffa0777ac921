package dev.autopack.executor.domain.review;

import dev.autopack.executor.domain.catalogue.ModelName;
import java.util.List;

/**
 * What one auditor says.
 *
 * @param understood false when its answer could not be read or never came; that approves nothing
 */
public record Opinion(
        String role,
        ModelName model,
        boolean understood,
        boolean approved,
        List<Finding> findings,
        String summary) {
    public Opinion {
        findings = List.copyOf(findings);
    }

    /** What came of a call without an answer. */
    public static Opinion missing(String role, ModelName model, String why) {
        return new Opinion(role, model, false, false, List.of(), why);
    }

    /** It was read, and it says yes. */
    boolean approves() {
        return understood && approved;
    }

    /** It approves, and nothing that it found is serious. */
    boolean passes() {
        return approves() && serious().isEmpty();
    }

    List<Finding> serious() {
        return findings.stream().filter(Finding::isSerious).toList();
    }
}
