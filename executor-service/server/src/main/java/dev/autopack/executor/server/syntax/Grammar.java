package dev.autopack.executor.server.syntax;

import dev.autopack.executor.domain.quality.SyntaxCheck.Fault;
import java.util.Optional;

/** One language; a fault is only told when it is sure. */
@FunctionalInterface
interface Grammar {
    Optional<Fault> fault(String content);

    /** The first line of what a parser says, without a place, which the fault names itself. */
    static Optional<Fault> fault(int line, String language, String message) {
        var first = message.lines().findFirst().orElse("").strip();
        var words = first.length() > 160 ? first.substring(0, 160) : first;
        return Optional.of(
                new Fault(Math.max(1, line), "no valid %s: %s".formatted(language, words)));
    }
}
