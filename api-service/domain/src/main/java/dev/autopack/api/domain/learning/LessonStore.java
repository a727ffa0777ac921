package dev.autopack.api.domain.learning;

import dev.autopack.api.domain.phase.PhaseKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The lessons and the rules that came of them. */
public interface LessonStore {
    /**
     * Keeps a lesson once for its phase; one that another phase had to learn too is a candidate.
     */
    void keep(Lesson lesson, String ruleId, Instant at);

    /** For a phase of a category: the newest hints of its run, the rules seen most often. */
    Guidance guidance(Lesson.Ground ground, PhaseKey phase, String category);

    /** The rules of a tenant, newest first. */
    List<Rule> rules(String tenant, int limit);

    /** The rule as it is after the decision; empty when the tenant has no such rule. */
    Optional<Rule> decide(Decision decision);

    /** A person's word on a rule. */
    record Decision(String tenant, String ruleId, Rule.State state, String by, Instant at) {}
}
