package dev.autopack.api.contract.lease;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scope of a phase in one shape, whatever the plan's spelling was. Lists are empty when the
 * plan is silent.
 *
 * @param tests how to run the tests, or null when the plan names no command
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhaseScope(
        List<String> paths,
        List<ReadOnlyPath> readOnlyContext,
        List<String> acceptanceCriteria,
        List<String> deliverables,
        List<String> allowedPaths,
        List<String> protectedPaths,
        List<String> notes,
        @Nullable TestPlan tests,
        boolean allowNoop,
        boolean allowMassDeletion,
        boolean allowMassAddition,
        boolean allowSymbolRemoval) {}
