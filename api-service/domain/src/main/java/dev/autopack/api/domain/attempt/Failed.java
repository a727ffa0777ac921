package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.gate.GateDecision;
import dev.autopack.api.domain.history.Aftermath;
import dev.autopack.api.domain.history.NextStep;
import dev.autopack.api.domain.ledger.Sha256;
import dev.autopack.api.domain.phase.FailureReason;

/** Why an attempt failed, what the next one should know, and what is proposed. */
record Failed(FailureReason reason, String feedback, Aftermath told) {

    /** The gate did not pass it; the same objections have the same fingerprint. */
    static Failed atTheGate(GateDecision decision) {
        var reason = ReportedCompletion.word(decision);
        var objections = String.join("\n", decision.blocking());
        return new Failed(
                reason,
                ReportedCompletion.feedback(decision),
                Aftermath.of(Sha256.of(reason + "\n" + objections), NextStep.RETRY));
    }
}
