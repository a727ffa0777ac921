package dev.autopack.executor.domain.quality;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a merge leaves behind where two sides disagree. */
final class ConflictMarkers {
    private static final Pattern MARKER = Pattern.compile("(?:<{7}|>{7})(?: \\S.*)?");
    private static final String OURS = "<<<<<<<";
    private static final String DIVIDER = "=======";
    private static final Set<String> SAMPLES =
            Set.of("fixtures", "testdata", "test-data", "golden", "snapshots", "__snapshots__");

    private ConflictMarkers() {}

    static Optional<QualityFault> fault(Edit edit) {
        if (edit.path().segments().stream().anyMatch(SAMPLES::contains)) {
            return Optional.empty();
        }
        var added = edit.added().stream().filter(line -> isMarker(line.text())).toList();
        var real = edit.language() != Language.PROSE || isConflict(Edit.lines(edit.after()));
        return real ? added.stream().findFirst().map(line -> fault(edit, line)) : Optional.empty();
    }

    private static QualityFault fault(Edit edit, Edit.Line line) {
        return QualityFault.error(
                QualityCode.CONFLICT_MARKER,
                edit.path(),
                line.number(),
                "a marker of an unresolved merge conflict; write the resolved text");
    }

    private static boolean isMarker(String line) {
        return MARKER.matcher(line).matches();
    }

    // Prose quotes with arrows and shows conflicts in fences; only a whole one outside is meant.
    private static boolean isConflict(List<String> lines) {
        var seen = 0;
        var fenced = false;
        for (var line : lines) {
            if (line.stripLeading().startsWith("```") || line.stripLeading().startsWith("~~~")) {
                fenced = !fenced;
            }
            if (!fenced) {
                seen = next(seen, line);
            }
        }
        return seen == 3;
    }

    private static int next(int seen, String line) {
        return switch (seen) {
            case 0 -> line.startsWith(OURS) && isMarker(line) ? 1 : 0;
            case 1 -> line.equals(DIVIDER) ? 2 : 1;
            case 2 -> isMarker(line) ? 3 : 2;
            default -> seen;
        };
    }
}
