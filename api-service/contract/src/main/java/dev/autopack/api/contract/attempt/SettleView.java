package dev.autopack.api.contract.attempt;

import dev.autopack.api.contract.phase.PhaseStatus;
import dev.autopack.api.contract.run.RunStatus;
import java.util.List;

/** The decision of the finalize gate and where the phase and the run stand after it. */
public record SettleView(
        TerminalMode terminalMode,
        PhaseStatus phaseState,
        RunStatus runState,
        List<ClaimView> claims,
        List<String> blockingIssues,
        List<String> warnings) {}
