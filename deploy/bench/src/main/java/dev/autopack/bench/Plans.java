package dev.autopack.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Plans of one tier with phases that each may change one file. */
final class Plans {
    private Plans() {}

    static Map<String, Object> of(String runId, String repository, int phases) {
        return Map.of(
                "run",
                Map.of(
                        "run_id", runId,
                        "max_phases", phases,
                        "repository", Map.of("url", repository, "base_branch", "main")),
                "tiers",
                List.of(Map.of("tier_id", "T1", "tier_index", 0, "name", "Only")),
                "phases",
                IntStream.range(0, phases).mapToObj(Plans::phase).toList());
    }

    static String path(int index) {
        return "src/new%03d.txt".formatted(index);
    }

    private static Map<String, Object> phase(int index) {
        return Map.of(
                "phase_id", "P%03d".formatted(index),
                "phase_index", index,
                "tier_id", "T1",
                "name", "Phase %d".formatted(index),
                "scope",
                        Map.of(
                                "paths", List.of(path(index)),
                                "deliverables", List.of(path(index)),
                                "test_cmd", "sh check.sh"));
    }
}
