package dev.autopack.api.domain.evidence;

import dev.autopack.api.domain.change.ChangeFacts;
import dev.autopack.api.domain.change.LineCount;
import dev.autopack.api.domain.change.PatchFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the builder reported of its work, and which of its probes failed. */
public record BuilderFacts(
        boolean succeeded, boolean probed, List<String> failedProbes, Report report) {
    /** The reported change: paths with their modes in the same order, and counted lines. */
    public record Report(List<String> paths, List<String> modes, LineCount lines) {
        public static final Report NONE = new Report(List.of(), List.of(), LineCount.NONE);

        public Report {
            paths = List.copyOf(paths);
            modes = List.copyOf(modes);
        }

        public ChangeFacts changes() {
            return PatchFacts.of(paths, modes, lines);
        }
    }

    public BuilderFacts {
        failedProbes = List.copyOf(failedProbes);
    }

    /** The form in which it is kept as evidence. */
    public Map<String, @Nullable Object> content() {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("succeeded", succeeded);
        content.put("probed", probed);
        content.put("failed_probes", failedProbes);
        content.put("paths", report.paths());
        content.put("modes", report.modes());
        content.put("lines_added", report.lines().added());
        content.put("lines_removed", report.lines().removed());
        return content;
    }
}
