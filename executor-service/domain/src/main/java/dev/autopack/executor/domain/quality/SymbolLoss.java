package dev.autopack.executor.domain.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees when a file loses many of the names that others may use. */
final class SymbolLoss {
    private static final double SHARE_MAX = 0.30;
    private static final int LOST_MIN = 2;
    private static final int NAMED_MAX = 10;

    // Names that appear in a file of the change which did not have them were moved, not lost.
    private final Set<String> moved = new HashSet<>();

    SymbolLoss(List<Edit> edits) {
        for (var edit : edits) {
            var now = new HashSet<>(Symbols.of(edit.after(), edit.language()).keySet());
            edit.before()
                    .ifPresent(text -> now.removeAll(Symbols.of(text, edit.language()).keySet()));
            moved.addAll(now);
        }
    }

    Optional<QualityFault> fault(Edit edit) {
        var old = Symbols.of(edit.before().orElse(""), edit.language());
        if (old.isEmpty()) {
            return Optional.empty();
        }
        var now = Symbols.of(edit.after(), edit.language());
        var bodies = new HashSet<>(now.values());
        var lost =
                old.sequencedEntrySet().stream()
                        .filter(one -> !now.containsKey(one.getKey()))
                        .filter(one -> !moved.contains(one.getKey()))
                        .filter(one -> !bodies.contains(one.getValue()))
                        .map(one -> one.getKey())
                        .toList();
        return lost.size() < LOST_MIN || lost.size() <= SHARE_MAX * old.size()
                ? Optional.empty()
                : Optional.of(fault(edit, lost, old.size()));
    }

    private static QualityFault fault(Edit edit, List<String> lost, int all) {
        var named = lost.stream().limit(NAMED_MAX).collect(Collectors.joining(", "));
        return QualityFault.error(
                QualityCode.SYMBOLS_LOST,
                edit.path(),
                1,
                "%d of %d names are gone (%s); keep what the phase does not ask to remove"
                        .formatted(lost.size(), all, named));
    }
}
