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
}
