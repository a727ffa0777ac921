package dev.autopack.api.domain.scope;

import java.util.List;

/** Positions in the intention anchor of the run that a phase serves. */
public record IntentionRefs(
        List<Integer> successCriteria,
        List<Integer> constraintsMust,
        List<Integer> constraintsMustNot,
        List<Integer> constraintsPreferences) {
    public IntentionRefs {
        successCriteria = List.copyOf(successCriteria);
        constraintsMust = List.copyOf(constraintsMust);
        constraintsMustNot = List.copyOf(constraintsMustNot);
        constraintsPreferences = List.copyOf(constraintsPreferences);
    }
}
