package dev.autopack.verify.shape;

import dev.autopack.verify.source.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What breaks a rule of shape for a reason. */
record Exemptions(List<Exemption> all) {

    record Exemption(String rule, String where, String reason) {
        boolean covers(Finding finding) {
            return finding.rule().equals(rule) && finding.where().equals(where);
        }
    }

    static final Exemptions LISTED = new Exemptions(List.of());

    /** What is left of the findings, and the exemptions that nothing needs any more. */
    List<Finding> applyTo(List<Finding> findings) {
        var left =
                new ArrayList<>(
                        findings.stream()
                                .filter(found -> all.stream().noneMatch(e -> e.covers(found)))
                                .toList());
        all.stream()
                .filter(exemption -> !isUsed(exemption, findings))
                .map(e -> new Finding("stale exemption", e.where(), e.rule()))
                .forEach(left::add);
        return left;
    }

    Set<String> rules() {
        return all.stream().map(Exemption::rule).collect(Collectors.toSet());
    }

    private static boolean isUsed(Exemption exemption, List<Finding> findings) {
        return findings.stream().anyMatch(exemption::covers);
    }
}
