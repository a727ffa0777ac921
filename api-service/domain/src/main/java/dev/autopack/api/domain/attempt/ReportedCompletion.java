package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.attempt.EndAttempt.End;
import dev.autopack.api.domain.attempt.settlement.Settlement;
import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.gate.GateDecision;
import dev.autopack.api.domain.gate.TerminalMode;
import dev.autopack.api.domain.history.Aftermath;
import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.progress.Work;
import dev.autopack.api.domain.report.CompletionGate;
import dev.autopack.api.domain.transaction.Transactions;
import java.util.List;

/** The gate for runs without a repository: it has what clients reported, and lands nothing. */
public final class ReportedCompletion implements CompletionGate {
    private static final FailureReason NOT_ENOUGH = new FailureReason("INSUFFICIENT_EVIDENCE");
    private static final FailureReason FORBIDDEN = new FailureReason("CHANGE_FORBIDDEN");

    private final Transactions transactions;
    private final PhaseMoves moves;
    private final AttemptGate gate;
    private final EndAttempt ends;

    public ReportedCompletion(
            Transactions transactions, PhaseMoves moves, AttemptGate gate, EndAttempt ends) {
        this.transactions = transactions;
        this.moves = moves;
        this.gate = gate;
        this.ends = ends;
    }

    @Override
    public List<String> decide(Finished finished) {
        return transactions.within(
                () -> {
                    var work =
                            moves.attempt(finished.phase(), finished.proof(), finished.attempt());
                    return work.run().spec().repository().isPresent()
                            ? List.of("The attempt must be settled with its commit")
                            : settle(work, finished).decision().blocking();
                });
    }

    Settlement settle(Work work, Finished finished) {
        var attempt = new AttemptKey(finished.phase(), finished.attempt());
        var decision = gate.decideReported(work, attempt);
        var end = new End(attempt, finished.proof().fence(), decision, finished.principal());
        return decision.mode() == TerminalMode.SUPPORTED
                ? ends.complete(work, end)
                : ends.fail(
                        work, end, new Failed(word(decision), feedback(decision), Aftermath.NONE));
    }

    static FailureReason word(GateDecision decision) {
        return decision.mode() == TerminalMode.INSUFFICIENT_PERMISSION ? FORBIDDEN : NOT_ENOUGH;
    }

    static String feedback(GateDecision decision) {
        return "The gate did not pass: " + String.join("; ", decision.blocking());
    }
}
