package dev.autopack.api.domain.learning;

import dev.autopack.api.domain.phase.PhaseKey;

/**
 * A failure that a later attempt of the same phase has mended.
 *
 * @param words the reason and how the failure read, for the prompts of later phases
 * @param sameAs equal for lessons that say the same, over all runs
 */
public record Lesson(Ground ground, PhaseKey phase, String category, String words, String sameAs) {
    /** Where a lesson holds; the repository is empty for runs without one. */
    public record Ground(String tenant, String repository) {}
}
