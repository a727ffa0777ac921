package dev.autopack.executor.domain.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Sees when little of a long file is left, in whatever order. */
final class StructureLoss {
    private static final int LINES_MIN = 300;
    private static final double SIMILARITY_MIN = 0.60;

    private StructureLoss() {}

    static Optional<QualityFault> fault(Edit edit) {
        var before = edit.before().map(Edit::lines).orElse(List.of());
        if (before.size() < LINES_MIN) {
            return Optional.empty();
        }
        var similarity = similarity(before, Edit.lines(edit.after()));
        return similarity >= SIMILARITY_MIN
                ? Optional.empty()
                : Optional.of(
                        QualityFault.error(
                                QualityCode.STRUCTURE_LOST,
                                edit.path(),
                                1,
                                "only %d %% of a file of %d lines is left; change it in place"
                                        .formatted((int) (similarity * 100), before.size())));
    }

    // Moving and indenting keeps a line; only text that is gone counts.
    private static double similarity(List<String> before, List<String> after) {
        var left = new HashMap<String, Integer>();
        before.forEach(line -> left.merge(line.strip(), 1, Integer::sum));
        var kept = after.stream().filter(line -> left.merge(line.strip(), -1, Integer::sum) >= 0);
        return 2.0 * kept.count() / (before.size() + after.size());
    }
}
