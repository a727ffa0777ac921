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

    static final Exemptions LISTED =
            new Exemptions(
                    List.of(
                            new Exemption(
                                    "broad catch",
                                    "LeasingLoop.turn",
                                    "outermost line of a loop that must outlive any one turn"),
                            new Exemption(
                                    "broad catch",
                                    "PhaseWork.kept",
                                    "outermost line of an attempt: a defect gives the phase back"),
                            new Exemption(
                                    "broad catch",
                                    "PhaseWork.failed",
                                    "a defect that cannot be told ends as an expired lease"),
                            new Exemption(
                                    "broad catch",
                                    "PhaseWork.giveBack",
                                    "a lease that cannot be given back expires by itself"),
                            new Exemption(
                                    "broad catch",
                                    "Heartbeat.kept",
                                    "outermost line of a beat: the next one may succeed"),
                            new Exemption(
                                    "broad catch",
                                    "TaskBoard.turn",
                                    "outermost line of a loop that must outlive any one turn"),
                            new Exemption(
                                    "broad catch",
                                    "CheckedEvents.read",
                                    "the library throws whatever it likes at a shape it cannot read"),
                            new Exemption(
                                    "broad catch",
                                    "ProviderModel.spoken",
                                    "outermost line over the library; the wire knows what went wrong"),
                            new Exemption(
                                    "too many components",
                                    "Answer",
                                    "a line of the demo's answer file, field by field"),
                            new Exemption(
                                    "too many components",
                                    "CassetteLine",
                                    "a line of the cassette format, field by field"),
                            new Exemption(
                                    "too many components",
                                    "ServiceStatus",
                                    "what the status file says of a service, field by field")));

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
