package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.attempt.EndAttempt.End;
import dev.autopack.api.domain.attempt.settlement.Finish;
import dev.autopack.api.domain.attempt.settlement.Settlement;
import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.gate.ChangeEvidence;
import dev.autopack.api.domain.gate.GateDecision;
import dev.autopack.api.domain.gate.TerminalMode;
import dev.autopack.api.domain.history.AttemptStore;
import dev.autopack.api.domain.mirror.AttemptRef;
import dev.autopack.api.domain.mirror.CommitFacts;
import dev.autopack.api.domain.mirror.CommitQuery;
import dev.autopack.api.domain.mirror.Inspection;
import dev.autopack.api.domain.mirror.MirrorRepository;
import dev.autopack.api.domain.policy.Verdict;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.progress.Work;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import dev.autopack.api.domain.tamper.FindTampering;
import dev.autopack.api.domain.transaction.Transactions;
import java.util.List;
import java.util.Optional;

/** Decides about a pushed commit by what git itself says of it; the executor is not trusted. */
public final class CommitGate {
    private final Transactions transactions;
    private final PhaseMoves moves;
    private final AttemptStore attempts;
    private final AttemptGate gate;
    private final EndAttempt ends;
    private final MirrorRepository mirror;
    private final FindTampering tampering;

    public CommitGate(
            Transactions transactions,
            PhaseMoves moves,
            AttemptStore attempts,
            AttemptGate gate,
            EndAttempt ends,
            MirrorRepository mirror) {
        this.transactions = transactions;
        this.moves = moves;
        this.attempts = attempts;
        this.gate = gate;
        this.ends = ends;
        this.mirror = mirror;
        this.tampering = new FindTampering(mirror);
    }

    /** What git said, the verdict on it, and the content if a person has to see it. */
    private record Looked(
            Inspection inspection,
            Verdict bare,
            List<String> tampering,
            Optional<ChangeSet> content) {}

    // The repository is asked outside of any transaction, however long it takes.
    Settlement decide(Finish finish, Work before, Repository repository) {
        var query =
                new CommitQuery(
                        repository,
                        AttemptRef.of(finish.attempt()),
                        finish.commit(),
                        before.phase().spec().scope().deliverables());
        var looked = look(mirror.inspect(query), before, repository);
        return transactions.within(() -> decided(finish, looked));
    }

    private Looked look(Inspection inspection, Work work, Repository repository) {
        if (!(inspection instanceof Inspection.Found(var facts))) {
            return new Looked(
                    inspection, new Verdict.Forbidden(List.of()), List.of(), Optional.empty());
        }
        var weakened = tampering.in(repository, facts);
        var verdict = gate.verdict(work, facts.changes()).needing(weakened);
        var content =
                verdict instanceof Verdict.NeedsApproval
                        ? mirror.changes(repository, facts.commit())
                        : Optional.<ChangeSet>empty();
        return new Looked(inspection, verdict, weakened, content);
    }

    private Settlement decided(Finish finish, Looked looked) {
        var attempt = finish.attempt();
        var work = moves.attempt(attempt.phase(), finish.proof(), attempt.number());
        var onto = movedTo(work, finish);
        if (onto.isPresent()) {
            return new Settlement(
                            GateDecision.unproven("The branch of the run has moved on"),
                            work.phase().state(),
                            work.run().state())
                    .rebased(onto.get());
        }
        return switch (looked.inspection()) {
            case Inspection.Unavailable(var problem) ->
                    ends.release(work, end(finish, GateDecision.sourceUnavailable(problem)));
            case Inspection.Absent(var problem) ->
                    failed(work, finish, GateDecision.unproven(problem));
            case Inspection.Found(var facts) -> decided(finish, work, facts, looked);
        };
    }

    // Only where phases are worked on side by side can the branch move without anybody's fault.
    private Optional<CommitId> movedTo(Work work, Finish finish) {
        return work.run().spec().caps().parallelPhases() > 1
                ? moves.tip(work.run()).filter(tip -> !tip.equals(finish.base()))
                : Optional.empty();
    }

    private Settlement decided(Finish finish, Work work, CommitFacts facts, Looked looked) {
        var granted = gate.isGranted(work, facts.changes());
        var verdict = granted ? looked.bare().approved() : looked.bare();
        var judgement = attempts.judgement(finish.attempt());
        var found =
                new ChangeEvidence(
                        facts.commit().value(),
                        verdict,
                        looked.tampering(),
                        Mismatches.of(work, finish, judgement, facts),
                        facts.missingDeliverables(),
                        facts.changes().isEmpty());
        var decision = gate.decide(work, finish.attempt(), facts.changes(), found);
        if (decision.mode() == TerminalMode.SUPPORTED) {
            return ends.land(work, end(finish, decision), finish);
        }
        // Only an honest commit is worth a person's time.
        return verdict instanceof Verdict.NeedsApproval needed
                        && found.mismatches().isEmpty()
                        && looked.content().isPresent()
                ? ends.hold(work, end(finish, decision), looked.content().get(), needed)
                : failed(work, finish, decision);
    }

    private Settlement failed(Work work, Finish finish, GateDecision decision) {
        return ends.fail(work, end(finish, decision), Failed.atTheGate(decision));
    }

    private static End end(Finish finish, GateDecision decision) {
        return new End(finish.attempt(), finish.proof().fence(), decision, finish.principal());
    }
}
