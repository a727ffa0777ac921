package dev.autopack.executor.domain.context;

import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.lease.order.PhaseText;
import java.util.Set;

/**
 * How much a file has to do with a phase, by words in common: those of its path count three times,
 * those of its first 6,000 characters once. Source: autopack-core §4.3.
 */
final class Relevance {
    private static final int PATH_WEIGHT = 3;
    private static final int CHARS_MAX = 6_000;

    private final Set<String> wanted;

    Relevance(PhaseText phase) {
        var criteria = String.join(" ", phase.acceptanceCriteria());
        wanted =
                Words.of(
                        "%s %s %s %s"
                                .formatted(
                                        phase.name(),
                                        phase.description(),
                                        phase.category(),
                                        criteria));
    }

    long of(RepoPath path, String content) {
        var head = content.substring(0, Math.min(content.length(), CHARS_MAX));
        return PATH_WEIGHT * common(path.value()) + common(head);
    }

    private long common(String text) {
        return Words.of(text).stream().filter(wanted::contains).count();
    }
}
