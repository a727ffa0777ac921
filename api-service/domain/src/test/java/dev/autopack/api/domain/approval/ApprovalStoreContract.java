package dev.autopack.api.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.change.FileChange;
import dev.autopack.api.domain.change.LineCount;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.policy.RiskScore;
import dev.autopack.api.domain.policy.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every approval store must do. */
public abstract class ApprovalStoreContract {
    private static final Instant REQUESTED = Instant.parse("2026-01-01T00:00:00Z");
    private static final ChangeSet CHANGE =
            new ChangeSet(
                    List.of(
                            new FileChange.Create(
                                    "a b/é.sh", "100755", "x\n\"é\"\u2028", new LineCount(1, 0)),
                            new FileChange.Delete("old", new LineCount(0, 3)),
                            new FileChange.Modify("m", "100644", "", new LineCount(0, 2))));

    protected abstract ApprovalStore store();

    /** A phase that is known wherever the store looks for it. */
    protected abstract PhaseKey phase();

    protected abstract <T> T within(Supplier<T> work);

    @Test
    void anApprovalReadsBackWithItsChange() {
        var approval = added(phase());

        assertThat(within(() -> store().find(approval.id()))).contains(approval);
        assertThat(within(() -> store().change(approval.id()))).contains(CHANGE);
        assertThat(CHANGE.hash()).isEqualTo(approval.subject().changeHash());
        assertThat(within(() -> store().find(new ApprovalId("unknown")))).isEmpty();
    }

    @Test
    void eachStateReadsBack() {
        var decision = new Decision("alice", "api", "", REQUESTED.plusSeconds(1));
        var approval = added(phase());
        var approved = approval.approve(decision);

        for (var state :
                List.of(
                        approved,
                        approved.spend(REQUESTED.plusSeconds(2)),
                        approval.reject(decision),
                        approval.expire(REQUESTED.plusSeconds(3)))) {
            saved(state);
            assertThat(within(() -> store().find(approval.id()))).contains(state);
        }
    }

    @Test
    void onlyAnApprovedOneIsGranted() {
        var phase = phase();
        var approval = added(phase);
        assertThat(within(() -> store().granted(phase))).isEmpty();
        var approved = approval.approve(new Decision("alice", "api", "ok", REQUESTED));

        saved(approved);

        assertThat(within(() -> store().granted(phase))).contains(approved);
        saved(approved.spend(REQUESTED));
        assertThat(within(() -> store().granted(phase))).isEmpty();
    }

    @Test
    void oneIsOpenWhileItWaitsForADecisionOrItsUse() {
        var phase = phase();
        var approval = added(phase);
        assertThat(within(() -> store().open(phase))).contains(approval);
        var approved = approval.approve(new Decision("alice", "api", "ok", REQUESTED));

        saved(approved);

        assertThat(within(() -> store().open(phase))).contains(approved);
        saved(approved.spend(REQUESTED));
        assertThat(within(() -> store().open(phase))).isEmpty();
    }

    @Test
    void pendingOnesAreListedUntilTheyAreDecided() {
        var approval = added(phase());

        assertThat(within(() -> store().pending(1000))).contains(approval);
        assertThat(within(() -> store().overdue(REQUESTED, 1000))).doesNotContain(approval.id());
        assertThat(within(() -> store().overdue(approval.expiresAt(), 1000)))
                .contains(approval.id());
        saved(approval.expire(approval.expiresAt()));
        assertThat(within(() -> store().pending(1000))).doesNotContain(approval);
    }

    private Approval added(PhaseKey phase) {
        var until = REQUESTED.plusSeconds(900);
        var approval =
                new Approval(
                        new ApprovalId(UUID.randomUUID().toString()),
                        new Approval.Subject(phase, 1, CHANGE.hash(), CHANGE.facts().paths()),
                        new Verdict.NeedsApproval(
                                List.of("Protected path: x"),
                                new RiskScore(0.65, List.of("Large scope"))),
                        REQUESTED,
                        until,
                        new ApprovalState.Pending(until));
        return within(
                () -> {
                    store().add(approval, CHANGE);
                    return approval;
                });
    }

    private void saved(Approval approval) {
        within(
                () -> {
                    store().save(approval);
                    return approval;
                });
    }
}
