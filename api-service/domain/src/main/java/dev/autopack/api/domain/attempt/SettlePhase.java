package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.attempt.EndAttempt.End;
import dev.autopack.api.domain.attempt.settlement.Failure;
import dev.autopack.api.domain.attempt.settlement.Finish;
import dev.autopack.api.domain.attempt.settlement.Settlement;
import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.gate.GateDecision;
import dev.autopack.api.domain.gate.TerminalMode;
import dev.autopack.api.domain.history.AttemptStore;
import dev.autopack.api.domain.history.Judgement;
import dev.autopack.api.domain.landing.FinishLandings;
import dev.autopack.api.domain.landing.LandingStore;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.progress.Work;
import dev.autopack.api.domain.report.CompletionGate.Finished;
import dev.autopack.api.domain.run.Repository;
import dev.autopack.api.domain.run.Run;
import dev.autopack.api.domain.transaction.Transactions;
import java.util.Optional;

/** Ends an attempt; asked again with the same fence, it gives the same answer. */
public final class SettlePhase {
    private final Transactions transactions;
    private final PhaseMoves moves;
    private final Records records;
    private final Gates gates;
    private final EndAttempt ends;

    public SettlePhase(
            Transactions transactions,
            PhaseMoves moves,
            Records records,
            Gates gates,
            EndAttempt ends) {
        this.transactions = transactions;
        this.moves = moves;
        this.records = records;
        this.gates = gates;
        this.ends = ends;
    }

    /** What is remembered of attempts and landings. */
    public record Records(AttemptStore attempts, LandingStore landings) {}

    /** Who decides with a repository, who without, and who lands what was passed. */
    public record Gates(CommitGate commits, ReportedCompletion reported, FinishLandings landings) {}

    /** Run and phase as they are, and the settlement if the caller has it already. */
    private record Before(Work work, Optional<Settlement> settled) {}

    public Settlement finish(Finish finish) {
        var before = transactions.within(() -> before(finish.attempt(), finish.proof()));
        var settled = before.settled().orElseGet(() -> decided(finish, before.work()));
        return settled.landing()
                .map(landing -> now(gates.landings().finish(landing), settled.decision()))
                .orElse(settled);
    }

    public Settlement fail(Failure failure) {
        return transactions.within(
                () -> {
                    var before = before(failure.attempt(), failure.proof());
                    return before.settled().orElseGet(() -> failed(before.work(), failure));
                });
    }

    private Before before(AttemptKey attempt, LeaseProof proof) {
        var work = moves.lock(attempt.phase());
        var settled =
                records.attempts()
                        .end(attempt)
                        .filter(end -> end.fence() == proof.fence())
                        .map(end -> again(attempt, work, end.decision()));
        return settled.isPresent()
                ? new Before(work, settled)
                : new Before(PhaseMoves.attempt(work, proof, attempt.number()), Optional.empty());
    }

    private Settlement again(AttemptKey attempt, Work work, GateDecision decision) {
        var settled = now(work, decision);
        return work.phase().state() instanceof PhaseState.Landing
                ? records.landings().find(attempt).map(settled::withLanding).orElse(settled)
                : settled;
    }

    private Settlement decided(Finish finish, Work work) {
        Optional<Repository> repository = work.run().spec().repository();
        if (repository.isEmpty()) {
            return transactions.within(() -> reported(finish));
        }
        finishOther(work.run());
        return gates.commits().decide(finish, work, repository.get());
    }

    // Of two phases that are done at once, the second builds on what the first has landed.
    private void finishOther(Run run) {
        if (run.spec().caps().parallelPhases() > 1) {
            transactions
                    .within(() -> moves.landing(run).flatMap(records.landings()::find))
                    .ifPresent(gates.landings()::finish);
        }
    }

    private Settlement reported(Finish finish) {
        var attempt = finish.attempt();
        var work = moves.attempt(attempt.phase(), finish.proof(), attempt.number());
        return gates.reported()
                .settle(
                        work,
                        new Finished(
                                attempt.phase(),
                                attempt.number(),
                                finish.proof(),
                                finish.principal()));
    }

    private static Settlement now(Work work, GateDecision decision) {
        return new Settlement(decision, work.phase().state(), work.run().state());
    }

    private Settlement failed(Work work, Failure failure) {
        var decision =
                GateDecision.failed(mode(failure), "The attempt failed: " + failure.reason());
        var end =
                new End(failure.attempt(), failure.proof().fence(), decision, failure.principal());
        return ends.fail(
                work, end, new Failed(failure.reason(), failure.feedback(), failure.told()));
    }

    private TerminalMode mode(Failure failure) {
        boolean forbidden =
                records.attempts()
                        .judgement(failure.attempt())
                        .filter(judged -> judged.word() == Judgement.Word.FORBIDDEN)
                        .isPresent();
        if (forbidden) {
            return TerminalMode.INSUFFICIENT_PERMISSION;
        }
        return failure.reason().kind() == FailureReason.Kind.ENVIRONMENT
                ? TerminalMode.SOURCE_UNAVAILABLE
                : TerminalMode.INSUFFICIENT_EVIDENCE;
    }
}
