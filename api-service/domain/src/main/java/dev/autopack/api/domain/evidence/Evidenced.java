package dev.autopack.api.domain.evidence;

import java.util.List;

/** A fact with the evidence for it, or the lack of one; the lack is never a success. */
public sealed interface Evidenced<T> {
    /** The fact, and the unit that shows it. */
    record Present<T>(T fact, String evidenceId) implements Evidenced<T> {}

    /** Nobody has shown it. */
    record Missing<T>() implements Evidenced<T> {}

    default List<String> ids() {
        return switch (this) {
            case Present<T>(_, var id) -> List.of(id);
            case Missing<T> _ -> List.of();
        };
    }

    default boolean isPresent() {
        return this instanceof Present<T>;
    }
}
