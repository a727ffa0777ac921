package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.approval.ApprovalStore;
import dev.autopack.api.domain.approval.RequestApproval;
import dev.autopack.api.domain.attempt.AfterFailure.Before;
import dev.autopack.api.domain.attempt.AfterFailure.Course;
import dev.autopack.api.domain.attempt.AfterFailure.Revisions;
import dev.autopack.api.domain.attempt.settlement.Finish;
import dev.autopack.api.domain.attempt.settlement.Settlement;
import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.gate.GateDecision;
import dev.autopack.api.domain.history.Aftermath;
import dev.autopack.api.domain.history.AttemptEnd;
import dev.autopack.api.domain.history.AttemptStore;
import dev.autopack.api.domain.history.NextStep;
import dev.autopack.api.domain.history.PastAttempt;
import dev.autopack.api.domain.landing.Landing;
import dev.autopack.api.domain.landing.LandingStore;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.mirror.AttemptRef;
import dev.autopack.api.domain.mirror.BranchMove;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.policy.Verdict;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.progress.Work;
import dev.autopack.api.domain.run.RunBranch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows for the phase from a decision about its attempt, inside the caller's transaction.
 */
public final class EndAttempt {
    /** Fewer tokens than these are not worth a call. */
    private static final long SMALLEST_CALL = 256;

    private static final int PAST_MAX = 100;
    private static final Duration SOURCE_BACK_OFF = Duration.ofSeconds(15);

    private final PhaseMoves moves;
    private final Stores stores;
    private final AttemptLedger ledger;
    private final InstantSource clock;

    public EndAttempt(PhaseMoves moves, Stores stores, Ledger ledger, InstantSource clock) {
        this.moves = moves;
        this.stores = stores;
        this.ledger = new AttemptLedger(ledger);
        this.clock = clock;
    }

    /** Where ends, approvals and landings are kept. */
    public record Stores(
            AttemptStore attempts,
            LandingStore landings,
            ApprovalStore approvals,
            RequestApproval approvalRequests) {}

    /** Who ends which attempt by which decision. */
    record End(AttemptKey attempt, long fence, GateDecision decision, String principal) {}

    /** The gate passed the commit: from now on it will land, whatever crashes. */
    Settlement land(Work work, End end, Finish finish) {
        var now = clock.instant();
        var repository = work.run().spec().repository().orElseThrow();
        var move =
                new BranchMove(
                        repository,
                        AttemptRef.of(end.attempt()),
                        RunBranch.nameOf(work.run().id()),
                        work.run().branch().head(),
                        finish.commit());
        var landing = new Landing(end.attempt(), finish.base(), move, end.principal());
        stores.landings().add(landing, now);
        var passed = Map.of("commit", finish.commit().value());
        return ended(work, work.phase().land(finish.commit(), now), end, passed)
                .withLanding(landing);
    }

    /** The gate passed a phase that has nothing to land. */
    Settlement complete(Work work, End end) {
        return ended(work, work.phase().complete(clock.instant()), end, Map.of());
    }

    /** A person must look at what the commit does before it may land. */
    Settlement hold(Work work, End end, ChangeSet change, Verdict.NeedsApproval needed) {
        var now = clock.instant();
        var approval = stores.approvalRequests().request(end.attempt(), change, needed, now);
        var more = Map.of("approval_id", approval.id().value());
        return ended(work, work.phase().awaitApproval(now), end, more);
    }

    /** Nothing could be found out; the attempt is not to blame and is not counted. */
    Settlement release(Work work, End end) {
        var now = clock.instant();
        var released = work.phase().release(now.plus(SOURCE_BACK_OFF), now);
        note(end, Map.of());
        return new Settlement(
                end.decision(), released.state(), moves.save(work.run(), released, now).state());
    }

    /** The attempt failed; what follows is decided from all that came before. */
    Settlement fail(Work work, End end, Failed failed) {
        var now = clock.instant();
        var course = AfterFailure.of(failed, before(work, failed));
        var after = follow(work, course, failed, now);
        spendGrant(work, now);
        stores.attempts()
                .ended(
                        end.attempt(),
                        new AttemptEnd(
                                end.decision(),
                                failed.reason().word(),
                                failed.feedback(),
                                remembered(failed, course),
                                end.fence(),
                                now));
        var more = new LinkedHashMap<String, @Nullable Object>();
        more.put("reason", failed.reason().word());
        more.put("fingerprint", failed.told().fingerprint());
        more.put("next", failed.told().next().kind().name());
        more.put("phase_state", after.word().name());
        if (course instanceof Course.Ask(var question)) {
            var approval = stores.approvalRequests().ask(end.attempt(), question, now);
            more.put("approval_id", approval.id().value());
        }
        note(end, more);
        var run = moves.save(work.run(), after, now);
        return new Settlement(end.decision(), after.state(), run.state());
    }

    private Before before(Work work, Failed failed) {
        var phase = work.phase();
        var replans = failed.told().next().kind() == NextStep.Kind.REPLAN;
        var revisions =
                new Revisions(
                        phase.marks().revision().epoch(),
                        replans ? moves.revisions(work.run().id()) : 0);
        var all = stores.attempts().past(phase.key(), PAST_MAX);
        return new Before(sinceOpened(all, phase), revisions, isFunded(work));
    }

    // A person who opens a phase again gives it a new beginning.
    private static List<PastAttempt> sinceOpened(List<PastAttempt> all, Phase phase) {
        var earlier =
                all.stream().filter(one -> one.aftermath().counted()).count()
                        - phase.attempts().failed();
        var since = new ArrayList<>(all);
        while (earlier > 0) {
            earlier -= since.removeFirst().aftermath().counted() ? 1 : 0;
        }
        return since;
    }

    private static boolean isFunded(Work work) {
        var phase = work.phase();
        var tally = phase.tally();
        if (tally.tokensUsed() + tally.tokensReserved() == 0) {
            return true;
        }
        var left = phase.spec().caps().tokens() - tally.tokensUsed() - tally.tokensReserved();
        return Math.min(left, work.run().tokensLeft()) >= SMALLEST_CALL
                && work.run().costLeft().orElse(1) > 0;
    }

    private static Phase follow(Work work, Course course, Failed failed, Instant now) {
        var phase = work.phase();
        return switch (course) {
            case Course.Again _ -> phase.fail(failed.reason(), now, now);
            case Course.Wait(var pause) -> phase.postpone(failed.reason(), now.plus(pause), now);
            case Course.Revise(var words) -> phase.revised(words).fail(failed.reason(), now, now);
            case Course.Ask _ -> phase.ask(failed.reason(), now);
            case Course.Stop(var reason) -> phase.stop(reason, now);
        };
    }

    private static Aftermath remembered(Failed failed, Course course) {
        var replans = failed.told().next().kind() == NextStep.Kind.REPLAN;
        return switch (course) {
            case Course.Wait _ -> failed.told().uncounted();
            case Course.Again _ -> replans ? failed.told().retried() : failed.told();
            case Course.Revise _, Course.Ask _, Course.Stop _ -> failed.told();
        };
    }

    private Settlement ended(
            Work work, Phase after, End end, Map<String, ? extends @Nullable Object> more) {
        var now = clock.instant();
        spendGrant(work, now);
        stores.attempts()
                .ended(
                        end.attempt(),
                        new AttemptEnd(end.decision(), "", "", Aftermath.NONE, end.fence(), now));
        note(end, more);
        var run = moves.save(work.run(), after, now);
        return new Settlement(end.decision(), after.state(), run.state());
    }

    // An approval is good for one attempt that ran its course, not for one that was cut short.
    private void spendGrant(Work work, Instant now) {
        stores.approvals()
                .granted(work.phase().key())
                .ifPresent(granted -> stores.approvals().save(granted.spend(now)));
    }

    private void note(End end, Map<String, ? extends @Nullable Object> more) {
        var payload = new LinkedHashMap<String, @Nullable Object>();
        payload.putAll(AttemptLedger.of(end.decision()));
        payload.putAll(more);
        var _ = ledger.note(end.attempt(), "attempt.settled", end.principal(), payload);
    }
}
