package dev.autopack.executor.domain.lease.order;

import java.util.List;

/** The words of a phase, for the prompt and the commit. */
public record PhaseText(
        String name,
        String description,
        String category,
        String complexity,
        List<String> acceptanceCriteria,
        List<String> notes) {
    public PhaseText {
        acceptanceCriteria = List.copyOf(acceptanceCriteria);
        notes = List.copyOf(notes);
    }
}
