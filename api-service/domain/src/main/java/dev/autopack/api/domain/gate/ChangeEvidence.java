package dev.autopack.api.domain.gate;

import dev.autopack.api.domain.policy.Verdict;
import java.util.List;

/**
 * What was found in the commit itself, or, for a run without a repository, in the reported patch.
 *
 * @param commit the inspected commit, empty without a repository
 * @param tampering ways in which it weakens the tests
 * @param mismatches ways in which it is not the change that was judged
 * @param missingDeliverables that are not in the tree of the commit
 * @param noop whether it changes nothing
 */
public record ChangeEvidence(
        String commit,
        Verdict verdict,
        List<String> tampering,
        List<String> mismatches,
        List<String> missingDeliverables,
        boolean noop) {
    public ChangeEvidence {
        tampering = List.copyOf(tampering);
        mismatches = List.copyOf(mismatches);
        missingDeliverables = List.copyOf(missingDeliverables);
    }

    /** A person has seen what the change takes away from the tests, and has approved it. */
    boolean mayEditTests() {
        return !tampering.isEmpty() && verdict instanceof Verdict.Clear;
    }
}
