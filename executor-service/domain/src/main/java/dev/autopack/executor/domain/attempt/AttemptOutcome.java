package dev.autopack.executor.domain.attempt;

import dev.autopack.executor.domain.refusal.Reason;

/** How an attempt ended, as far as the executor is concerned. */
public sealed interface AttemptOutcome {
    /** The gate has decided. */
    record Settled(String terminalMode, String phaseState) implements AttemptOutcome {}

    /** A person decides; nothing is held. */
    record Held(String approvalId) implements AttemptOutcome {}

    /** The attempt failed and the server knows why. */
    record Failed(Reason reason, String detail) implements AttemptOutcome {}

    /** The phase is somebody else's, or nobody could be told. */
    record Abandoned(Reason reason) implements AttemptOutcome {}
}
