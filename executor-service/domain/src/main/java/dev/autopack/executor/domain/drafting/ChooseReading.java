package dev.autopack.executor.domain.drafting;

import dev.autopack.executor.domain.draft.ChangeSize;
import dev.autopack.executor.domain.draft.Ending;
import dev.autopack.executor.domain.draft.Reading;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.order.PhaseOrder;
import dev.autopack.executor.domain.policy.PathEntries;
import dev.autopack.executor.domain.recovery.PastAttempt;
import dev.autopack.executor.domain.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** How the answer of an attempt is to be read: its format, its paths, its limits. */
final class ChooseReading {
    private static final int CRITERIA_OF_A_SMALL_FIX = 3;
    private static final Set<String> GENERATED =
            Set.of("package.json", "package-lock.json", "yarn.lock", "poetry.lock", "go.sum");

    private ChooseReading() {}

    static Reading of(Assignment assignment, Workspace workspace) {
        var phase = assignment.task().phase();
        var attempts = assignment.history().attempts();
        var size = ScopeSize.of(phase, workspace);
        var allowances = phase.allowances();
        return new Reading(
                ChooseFormat.of(phase.builderMode(), size, attempts),
                Ending.CHOSEN,
                expected(phase),
                phase.paths().readOnly(),
                new Reading.Leniency(
                        allowances.massDeletion(),
                        allowances.massAddition(),
                        allowances.symbolRemoval(),
                        changeSize(phase, attempts)));
    }

    private static PathEntries expected(PhaseOrder phase) {
        var paths = phase.paths();
        return paths.scope().isEmpty()
                ? paths.scope()
                : new PathEntries(
                        Stream.of(
                                        paths.scope().entries(),
                                        paths.allowed().entries(),
                                        phase.deliverables().paths())
                                .flatMap(List::stream)
                                .distinct()
                                .toList());
    }

    static ChangeSize changeSize(PhaseOrder phase, List<PastAttempt> attempts) {
        var scope = phase.paths().scope().entries();
        if (phase.allowances().symbolRemoval()
                || scope.stream().anyMatch(ChooseReading::isWrittenByTools)) {
            return ChangeSize.LARGE_REFACTOR;
        }
        if (!isSmall(phase)) {
            return ChangeSize.ORDINARY;
        }
        var again = attempts.stream().anyMatch(PastAttempt::counted);
        return again && scope.size() <= ChooseFormat.ENTRIES_MAX
                ? ChangeSize.RELAXED_FIX
                : ChangeSize.SMALL_FIX;
    }

    private static boolean isSmall(PhaseOrder phase) {
        return switch (phase.text().complexity()) {
            case "low" -> true;
            case "medium" -> phase.text().acceptanceCriteria().size() <= CRITERIA_OF_A_SMALL_FIX;
            default -> false;
        };
    }

    private static boolean isWrittenByTools(String entry) {
        var name = entry.substring(entry.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return GENERATED.contains(name)
                || name.endsWith(".lock")
                || name.endsWith(".yaml")
                || name.endsWith(".yml")
                || entry.startsWith("packs/")
                || entry.contains("/packs/");
    }
}
