package dev.autopack.api.domain.leasing;

import dev.autopack.api.domain.lease.Lease;
import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.progress.Work;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.RunStore.NextPhase;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Lets clients work that know no leases: the first report on a queued phase takes one in the name
 * of the principal, each later one keeps it. Belongs inside the transaction of the report.
 */
public final class ImplicitLease {
    private final PhaseMoves moves;
    private final Ledger ledger;
    private final LeasePhases.Terms terms;

    public ImplicitLease(PhaseMoves moves, Ledger ledger, LeasePhases.Terms terms) {
        this.moves = moves;
        this.ledger = ledger;
        this.terms = terms;
    }

    /** The phase as the caller holds it, without taking a lease. */
    public Work present(PhaseKey key, Caller caller) {
        if (caller.proof().isPresent()) {
            return moves.held(key, caller.proof().get());
        }
        var work = moves.lock(key);
        return work.phase().state() instanceof PhaseState.Held held
                ? new Work(work.run(), renewed(work.phase(), held, caller))
                : work;
    }

    /** The phase as the caller holds it; a queued one is leased to a caller without a proof. */
    public Work taken(PhaseKey key, Caller caller) {
        var work = present(key, caller);
        return work.phase().state() instanceof PhaseState.Queued ? take(work, caller) : work;
    }

    private Phase renewed(Phase phase, PhaseState.Held held, Caller caller) {
        if (!held.lease().owner().equals(caller.owner())) {
            throw new Refusal(
                    Reason.LEASE_LOST, "phase %s is held by another lease".formatted(phase.key()));
        }
        var now = terms.clock().instant();
        return phase.renew(now.plus(terms.lease()), now);
    }

    private Work take(Work work, Caller caller) {
        var now = terms.clock().instant();
        var phase = work.phase();
        mustBeNext(work, now);
        var fence = phase.marks().lastFence() + 1;
        var lease = new Lease(terms.ids().get(), caller.owner(), fence, now.plus(terms.lease()));
        var leased = phase.lease(lease, now);
        var run = moves.save(work.run(), leased, now);
        ledger.append(
                new EntryDraft(
                        phase.key().run().value(),
                        "phase.leased",
                        caller.principal(),
                        Map.of(
                                "phase_id", phase.key().phase().value(),
                                "attempt", phase.attempts().number(),
                                "fence", fence,
                                "owner", caller.owner())));
        return new Work(run, leased);
    }

    private void mustBeNext(Work work, Instant now) {
        var key = work.phase().key();
        // An overdue run is not worked on, whether or not the sweep has ended it already.
        var run = work.run();
        var over = run.state().isDone() || run.deadline().isBefore(now);
        var ready =
                (over ? Optional.<NextPhase>empty() : moves.next(run))
                        .filter(next -> next.phaseId().equals(key.phase().value()))
                        .filter(next -> !next.readyAt().isAfter(now));
        if (ready.isEmpty()) {
            throw new Refusal(
                    Reason.PHASE_NOT_READY, "phase %s is not the next of its run".formatted(key));
        }
    }
}
