package dev.autopack.api.contract.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.autopack.api.contract.phase.PhaseStatus;
import dev.autopack.api.contract.run.RunStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision of the finalize gate and where the phase and the run stand after it.
 *
 * @param rebaseOnto the branch of the run has moved meanwhile: nothing was decided, the lease still
 *     holds, and the same change is to be applied and tested on this commit and settled again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettleView(
        TerminalMode terminalMode,
        PhaseStatus phaseState,
        RunStatus runState,
        List<ClaimView> claims,
        List<String> blockingIssues,
        List<String> warnings,
        @Nullable String rebaseOnto) {}
