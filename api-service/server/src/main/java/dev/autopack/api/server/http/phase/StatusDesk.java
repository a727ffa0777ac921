package dev.autopack.api.server.http.phase;

import dev.autopack.api.domain.leasing.Caller;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.PhaseStore;
import dev.autopack.api.domain.phase.PhaseWord;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.report.CompletionGate;
import dev.autopack.api.domain.report.StatusReport;
import dev.autopack.api.domain.report.UpdatePhaseStatus;
import dev.autopack.api.domain.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes state reports; one that says complete is a question to the finalize gate. */
@ApplicationScoped
class StatusDesk {
    private final UpdatePhaseStatus updates;
    private final CompletionGate gate;
    private final PhaseStore phases;
    private final Transactions transactions;

    StatusDesk(
            UpdatePhaseStatus updates,
            CompletionGate gate,
            PhaseStore phases,
            Transactions transactions) {
        this.updates = updates;
        this.gate = gate;
        this.phases = phases;
        this.transactions = transactions;
    }

    Phase update(PhaseKey key, Caller caller, StatusReport report) {
        var phase = updates.update(key, caller, report);
        return report.to() == PhaseWord.COMPLETE ? complete(phase, caller) : phase;
    }

    private Phase complete(Phase held, Caller caller) {
        var blocking =
                gate.decide(
                        new CompletionGate.Finished(
                                held.key(),
                                held.attempts().number(),
                                held.held().lease().proof(),
                                caller.principal()));
        var after = transactions.within(() -> phases.find(held.key()).orElseThrow());
        if (after.state() instanceof PhaseState.Complete) {
            return after;
        }
        throw new Refusal(
                Reason.COMPLETION_REFUSED,
                blocking.isEmpty() ? List.of("The gate has not passed it") : blocking);
    }
}
