package dev.autopack.api.domain.progress;

import dev.autopack.api.domain.budget.BudgetStore;
import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.PhaseStore;
import dev.autopack.api.domain.phase.Standing;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Run;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunStore;
import dev.autopack.api.domain.run.RunStore.NextPhase;
import dev.autopack.api.domain.tier.TierStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one way in which a phase changes: its run is locked, the phase is read and changed, and tiers
 * and run follow. All of it belongs inside one transaction of the caller.
 */
public final class PhaseMoves {
    private final RunStore runs;
    private final TierStore tiers;
    private final PhaseStore phases;
    private final BudgetStore budget;
    private final Ledger ledger;
    private final Completed completed;

    public PhaseMoves(
            RunStore runs,
            TierStore tiers,
            PhaseStore phases,
            BudgetStore budget,
            Ledger ledger,
            Completed completed) {
        this.runs = runs;
        this.tiers = tiers;
        this.phases = phases;
        this.budget = budget;
        this.ledger = ledger;
        this.completed = completed;
    }

    public Work lock(PhaseKey key) {
        var run =
                runs.lock(key.run())
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Reason.RUN_UNKNOWN,
                                                "run %s is not known".formatted(key.run())));
        var phase =
                phases.find(key)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Reason.PHASE_UNKNOWN,
                                                "phase %s is not known".formatted(key)));
        return new Work(run, phase);
    }

    /** The phase for somebody who shows the present lease; a stale fence is refused. */
    public Work held(PhaseKey key, LeaseProof proof) {
        return held(lock(key), proof);
    }

    private static Work held(Work locked, LeaseProof proof) {
        if (!locked.phase().held().lease().isProvenBy(proof)) {
            throw new Refusal(
                    Reason.LEASE_LOST,
                    "phase %s is held by another lease".formatted(locked.phase().key()));
        }
        return locked;
    }

    /** The same, for one attempt; a late report on an earlier one is refused. */
    public Work attempt(PhaseKey key, LeaseProof proof, int number) {
        return attempt(lock(key), proof, number);
    }

    /** The same for work that is locked already. */
    public static Work attempt(Work locked, LeaseProof proof, int number) {
        var phase = held(locked, proof).phase();
        if (phase.attempts().number() != number) {
            throw new Refusal(
                    Reason.ATTEMPT_STALE,
                    "phase %s is at attempt %d, not %d"
                            .formatted(phase.key(), phase.attempts().number(), number));
        }
        return locked;
    }

    /** Keeps a phase that was held and still is, so that nothing else follows from it. */
    public void keep(Phase held) {
        phases.save(held);
    }

    /** Adds distinct issues to the counters of the phase and its run. */
    public void countIssues(Work work, int minor, int major) {
        var tally = work.phase().tally();
        phases.save(
                work.phase()
                        .counted(
                                tally.withIssues(
                                        tally.minorIssues() + minor, tally.majorIssues() + major)));
        runs.countIssues(work.run().id(), minor, major);
    }

    /** How often the phases of a run were put into other words. */
    public int revisions(RunId run) {
        return phases.of(run).stream().mapToInt(one -> one.marks().revision().epoch()).sum();
    }

    /** Which phase of the run may be leased. */
    public Optional<NextPhase> next(Run run) {
        return RollUp.of(run.state(), phases.standings(run.id()), lanes(run)).next();
    }

    /**
     * Lets another phase of the run be leased beside those that are worked on, if the plan does.
     */
    public void offerNext(Run run) {
        if (isParallel(run)) {
            runs.save(run, next(run));
        }
    }

    /** The commit that the next one has to build on: one that is about to land, else the head. */
    public Optional<CommitId> tip(Run run) {
        return phases.standings(run.id()).stream()
                .map(Standing::state)
                .filter(PhaseState.Landing.class::isInstance)
                .map(state -> ((PhaseState.Landing) state).commit())
                .findFirst()
                .or(() -> run.branch().head());
    }

    /** The attempt whose commit is about to land, if there is one. */
    public Optional<AttemptKey> landing(Run run) {
        return phases.of(run.id()).stream()
                .filter(phase -> phase.state() instanceof PhaseState.Landing)
                .map(phase -> new AttemptKey(phase.key(), phase.attempts().number()))
                .findFirst();
    }

    private static boolean isParallel(Run run) {
        return run.spec().caps().parallelPhases() > 1;
    }

    private Lanes lanes(Run run) {
        return isParallel(run)
                ? new Lanes(run.spec().caps().parallelPhases(), () -> phases.of(run.id()))
                : Lanes.ONE;
    }

    /** Keeps the phase and lets tiers and run follow from all phases; gives the run after it. */
    public Run save(Run run, Phase after, Instant now) {
        phases.save(after);
        var ended = !(after.state() instanceof PhaseState.Held);
        if (ended && after.tally().tokensReserved() > 0) {
            forfeit(after, now);
        }
        if (stillOccupies(after)) {
            return run;
        }
        if (after.state() instanceof PhaseState.Complete) {
            completed.note(run, after, now);
        }
        var standings = phases.standings(run.id());
        var rollUp = RollUp.of(run.state(), standings, lanes(run));
        followTiers(run, rollUp, standings, now);
        var moved = run.moved(rollUp.run(), rollUp.failureReason(), now);
        runs.save(moved, rollUp.next());
        if (isParallel(run) && moved.state().isDone() && !run.state().isDone()) {
            standings.forEach(standing -> letGo(run, standing, now));
        }
        return moved;
    }

    // The run is over: who works on another phase of it loses the lease. A commit that is about to
    // land does so all the same, as the branch may have moved already.
    private void letGo(Run run, Standing standing, Instant now) {
        if (standing.state() instanceof PhaseState.Held
                || standing.state() instanceof PhaseState.ApprovalPending) {
            var phase = phases.find(new PhaseKey(run.id(), standing.phase())).orElseThrow();
            phases.save(phase.release(now, now));
            if (phase.tally().tokensReserved() > 0) {
                forfeit(phase, now);
            }
        }
    }

    // The provider may have been paid for a call whose end nobody told: it counts in full.
    private void forfeit(Phase after, Instant now) {
        var lost = budget.forfeit(after.key(), now);
        ledger.append(
                new EntryDraft(
                        after.key().run().value(),
                        "tokens.forfeited",
                        "api",
                        Map.of(
                                "phase_id", after.key().phase().value(),
                                "tokens", lost.tokens(),
                                "cost_micros", lost.micros())));
    }

    // It was held before and waits now, for a person or for its branch: nothing else follows.
    private static boolean stillOccupies(Phase after) {
        return after.state() instanceof PhaseState.ApprovalPending
                || after.state() instanceof PhaseState.Landing;
    }

    private void followTiers(Run run, RollUp rollUp, List<Standing> standings, Instant now) {
        var same =
                standings.stream()
                        .allMatch(
                                standing ->
                                        rollUp.tiers().get(standing.place().tier())
                                                == standing.tier());
        if (same) {
            return;
        }
        for (var tier : tiers.of(run.id())) {
            var to = rollUp.tiers().getOrDefault(tier.spec().id(), tier.state());
            if (to != tier.state()) {
                tiers.save(tier.moved(to, now));
            }
        }
    }
}
