package dev.autopack.api.domain.gate;

import dev.autopack.api.domain.evidence.Evidenced;
import dev.autopack.api.domain.policy.Verdict;
import java.util.List;

/** Is the change what was judged, allowed, complete, and a change at all? */
final class ChangeQuestions {
    private static final String IN_SCOPE = "the change keeps to its scope and to the policy";
    private static final String JUDGED = "the commit is the change that was judged";
    private static final String DELIVERED = "the deliverables are present";
    private static final String CHANGES = "the attempt changes something";

    private ChangeQuestions() {}

    static List<Finding> ask(GateCase gateCase) {
        return switch (gateCase.change()) {
            case Evidenced.Missing<ChangeEvidence> _ ->
                    List.of(Finding.blocked(IN_SCOPE, List.of(), List.of("No change was shown")));
            case Evidenced.Present<ChangeEvidence>(var change, var id) ->
                    ask(gateCase.acceptance(), change, List.of(id));
        };
    }

    private static List<Finding> ask(
            Acceptance acceptance, ChangeEvidence change, List<String> ids) {
        var judged =
                acceptance.repository()
                        ? Finding.of(JUDGED, ids, change.mismatches())
                        : Finding.NOTHING;
        return List.of(
                Finding.of(IN_SCOPE, ids, reasons(change.verdict())),
                judged,
                Finding.of(DELIVERED, ids, missing(change.missingDeliverables())),
                noop(acceptance, change, ids));
    }

    private static List<String> reasons(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clear _ -> List.of();
            case Verdict.NeedsApproval(var reasons, _) ->
                    reasons.stream().map(reason -> "Needs approval: " + reason).toList();
            case Verdict.Forbidden(var violations) -> violations;
        };
    }

    private static List<String> missing(List<String> deliverables) {
        return deliverables.stream().map(path -> "Missing deliverable: " + path).toList();
    }

    private static Finding noop(Acceptance acceptance, ChangeEvidence change, List<String> ids) {
        if (!change.noop()) {
            return Finding.supported(CHANGES, ids);
        }
        boolean harmless = acceptance.noopAllowed() && change.missingDeliverables().isEmpty();
        return harmless
                ? Finding.assumed(CHANGES, List.of("The attempt changes nothing"))
                : Finding.blocked(CHANGES, ids, List.of("The attempt changes nothing"));
    }
}
