package dev.autopack.api.domain.learning;

import java.time.Instant;
import java.util.Optional;

/**
 * A lesson that more than one phase had to learn. It is handed out once a person has approved it.
 *
 * @param seen in how many phases
 */
public record Rule(Subject subject, String words, int seen, Instant learnedAt, Standing standing) {
    /** What it is about. */
    public record Subject(String id, Lesson.Ground ground, String category) {}

    /** Where it stands, and who put it there. */
    public record Standing(State state, Optional<String> by, Optional<Instant> at) {}

    /** Whether it is handed out. */
    public enum State {
        CANDIDATE,
        APPROVED,
        REJECTED
    }
}
