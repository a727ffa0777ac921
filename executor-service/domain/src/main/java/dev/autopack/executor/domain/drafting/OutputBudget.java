package dev.autopack.executor.domain.drafting;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.draft.ChangeSize;
import dev.autopack.executor.domain.draft.Reading;
import dev.autopack.executor.domain.lease.order.PhaseOrder;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How many tokens an answer may need, from what it must deliver (autopack-core 5.3).
 *
 * @param estimate tokens that the deliverables seem to need
 * @param confidence from 0 to 1
 * @param tokens what is granted
 */
record OutputBudget(long estimate, double confidence, long tokens) {
    static final long MOST = 64_000;
    private static final long FLOOR = 16_384;
    private static final long OTHER_OVERHEAD = 2_000;
    private static final int MANY_DELIVERABLES = 8;
    private static final double LINES_OF_A_USUAL_FILE = 200;
    private static final Steps ORDINARY = new Steps(8_192, 12_288, 16_384);
    private static final Set<String> HIGH_RISK =
            Set.of(
                    "security_auth_change",
                    "external_feature_reuse_remote",
                    "schema_contract_change_destructive");
    private static final Set<String> LEDGERS =
            Set.of("build_history.md", "debug_log.md", "architecture_decisions.md");

    /** A number for each complexity. */
    private record Steps(long low, long medium, long high) {
        long at(String complexity) {
            return switch (complexity) {
                case "low" -> low;
                case "high" -> high;
                default -> medium;
            };
        }
    }

    private static final Map<String, Steps> OVERHEADS =
            Map.of(
                    "implementation", new Steps(634, 1_176, 5_000),
                    "refactoring", new Steps(2_500, 3_500, 5_500),
                    "configuration", new Steps(800, 1_500, 2_500),
                    "integration", new Steps(3_000, 4_000, 6_000),
                    "testing", new Steps(915, 2_500, 4_000),
                    "docs", new Steps(1_500, 2_500, 3_500),
                    "backend", new Steps(2_000, 3_000, 5_000),
                    "frontend", new Steps(2_500, 3_500, 5_500),
                    "database", new Steps(2_000, 3_000, 5_000),
                    "deployment", new Steps(2_000, 3_000, 5_000));

    static OutputBudget of(PhaseOrder phase, Reading how, BaseFiles base) {
        var risky = HIGH_RISK.contains(phase.text().category());
        var complexity = risky ? "high" : phase.text().complexity();
        var work = work(phase.text().category());
        var deliverables = phase.deliverables().paths();
        var confidence = deliverables.isEmpty() ? 0.5 : 0.75;
        var estimate =
                deliverables.isEmpty()
                        ? ORDINARY.at(complexity)
                        : estimate(phase, overhead(work, complexity), base);
        var wanted = Math.ceilDiv(estimate * bufferPercent(phase, risky, confidence), 100L);
        var granted = Math.max(Math.max(start(work, complexity), wanted), floor(work, how));
        return new OutputBudget(estimate, confidence, Math.min(MOST, granted));
    }

    private static long overhead(String work, String complexity) {
        var steps = OVERHEADS.get(work);
        return steps == null ? OTHER_OVERHEAD : steps.at(complexity);
    }

    private static long estimate(PhaseOrder phase, long overhead, BaseFiles base) {
        var weights =
                phase.deliverables().paths().stream().mapToDouble(path -> weight(path, base)).sum();
        return (long) Math.ceil((overhead + weights) * 13 / 10);
    }

    private static double weight(String path, BaseFiles base) {
        var kind = DeliverableKind.of(path);
        return switch (ScopeSize.at(path, base)) {
            case BaseFile.Text(_, var content) ->
                    kind.modified()
                            * Math.clamp(content.lines().count() / LINES_OF_A_USUAL_FILE, 0.5, 1.5);
            case BaseFile.Absent _, BaseFile.Opaque _ -> kind.created();
        };
    }

    private static long bufferPercent(PhaseOrder phase, boolean risky, double confidence) {
        if (phase.deliverables().paths().stream().anyMatch(OutputBudget::isLedger)) {
            return 220;
        }
        if (risky || phase.deliverables().paths().size() >= MANY_DELIVERABLES) {
            return 160;
        }
        return confidence < 0.7 ? 140 : 120;
    }

    private static boolean isLedger(String path) {
        return LEDGERS.contains(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }

    private static long start(String work, String complexity) {
        return switch (work) {
            case "docs" -> new Steps(4_096, 8_192, 12_288).at(complexity);
            case "testing" -> new Steps(6_144, 8_192, 12_288).at(complexity);
            default -> ORDINARY.at(complexity);
        };
    }

    private static long floor(String work, Reading how) {
        var wide =
                switch (how.asked()) {
                    case FULL_FILES -> true;
                    case STRUCTURED_EDITS, NDJSON, DIFF ->
                            how.leniency().size() == ChangeSize.LARGE_REFACTOR;
                };
        return wide || work.equals("deployment") || work.equals("frontend") ? FLOOR : 0;
    }

    private static String work(String category) {
        return switch (category) {
            case "feature", "bugfix", "bug_fix", "core_backend_high" -> "implementation";
            case "tests", "testing" -> "testing";
            case "config", "configuration" -> "configuration";
            case "schema_change",
                    "schema_contract_change_additive",
                    "schema_contract_change_destructive" ->
                    "database";
            case "external_feature_reuse_internal", "external_feature_reuse_remote" ->
                    "integration";
            default -> category;
        };
    }
}
