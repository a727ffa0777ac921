package dev.autopack.api.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.lease.LeaseId;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.leasing.LeasePhases;
import dev.autopack.api.domain.leasing.Leased;
import dev.autopack.api.domain.leasing.ReleaseLease;
import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.plan.Starter;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.Amount;
import dev.autopack.api.domain.stage.InMemoryStage;
import dev.autopack.api.domain.stage.Plans;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Tokens are set aside and counted for those who may, and the ledger tells of each once. */
class SpendTokensTest {
    private static final Amount MOST = new Amount(60, 7);

    private final InMemoryStage stage = new InMemoryStage();
    private final AtomicInteger ids = new AtomicInteger();

    @Test
    void whatIsSetAsideIsAnsweredWithWhatIsLeftAndWrittenDown() {
        var work = leased();

        var reserved = reserve(first(work), work.lease().proof(), MOST);

        assertThat(reserved.id()).isEqualTo(new ReservationId("id1"));
        assertThat(reserved.most()).isEqualTo(MOST);
        assertThat(reserved.balance().tokensLeft()).isEqualTo(40);
        assertThat(written("tokens.reserved"))
                .containsExactly(
                        new EntryDraft(
                                "r",
                                "tokens.reserved",
                                "executor-1",
                                Map.of(
                                        "phase_id", "F1",
                                        "attempt", 1,
                                        "reservation_id", "id1",
                                        "role", "builder",
                                        "provider", "p",
                                        "model", "m",
                                        "why", "the first of its ladder",
                                        "tokens", 60L,
                                        "cost_micros", 7L)));
    }

    @Test
    void whoIsRefusedLearnsWhyAndLeavesNoTrace() {
        var work = leased();
        var proof = work.lease().proof();
        var unknown = new AttemptKey(PhaseKey.of("r", "F9"), 1);
        var next = new AttemptKey(work.phase().key(), 2);
        var late = new LeaseProof(proof.lease(), proof.fence() + 1);
        var other = new LeaseProof(new LeaseId("another"), proof.fence());

        refused(Reason.PHASE_UNKNOWN, "phase r/F9", () -> reserve(unknown, proof, MOST));
        refused(Reason.LEASE_LOST, "held by another", () -> reserve(first(work), late, MOST));
        refused(Reason.LEASE_LOST, "held by another", () -> reserve(first(work), other, MOST));
        refused(Reason.ATTEMPT_STALE, "is at attempt 1", () -> reserve(next, proof, MOST));
        refused(
                Reason.BUDGET_SPENT,
                "101 tokens for 7 micro-dollars",
                () -> reserve(first(work), proof, new Amount(101, 7)));
        assertThat(written("tokens.reserved")).isEmpty();
    }

    @Test
    void whoGaveTheLeaseBackSetsNothingMoreAside() {
        var work = leased();
        release(work);

        refused(
                Reason.LEASE_LOST,
                "held by another",
                () -> reserve(first(work), work.lease().proof(), MOST));
    }

    @Test
    void whatWasUsedIsWrittenDownBesideWhatWasSetAside() {
        var work = leased();
        var reserved = reserve(first(work), work.lease().proof(), MOST);

        settle(claim(work, reserved), usage(25, Usage.Success.FAILED));

        assertThat(written("tokens.settled"))
                .containsExactly(
                        new EntryDraft(
                                "r",
                                "tokens.settled",
                                "executor-1",
                                Map.ofEntries(
                                        Map.entry("phase_id", "F1"),
                                        Map.entry("attempt", 1),
                                        Map.entry("reservation_id", "id1"),
                                        Map.entry("role", "builder"),
                                        Map.entry("provider", "q"),
                                        Map.entry("model", "n"),
                                        Map.entry("request_id", "req-1"),
                                        Map.entry("stop_reason", "stop"),
                                        Map.entry("reserved", 60L),
                                        Map.entry("reserved_cost_micros", 7L),
                                        Map.entry("total_tokens", 25L),
                                        Map.entry("cost_micros", 3L),
                                        Map.entry("succeeded", false))));
    }

    @Test
    void theSameUsageToldAgainCountsOnce() {
        var work = leased();
        var reserved = reserve(first(work), work.lease().proof(), MOST);
        var usage = usage(25, Usage.Success.SUCCEEDED);

        settle(claim(work, reserved), usage);
        settle(claim(work, reserved), usage);

        assertThat(spent(work)).isEqualTo(new Amount(25, 3));
        assertThat(written("tokens.settled"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.payload()).containsEntry("succeeded", true));
    }

    @Test
    void otherNumbersThanTheFirstAreRefused() {
        var work = leased();
        var reserved = reserve(first(work), work.lease().proof(), MOST);
        settle(claim(work, reserved), usage(25, Usage.Success.SUCCEEDED));

        refused(
                Reason.RESERVATION_SETTLED,
                "other numbers",
                () -> settle(claim(work, reserved), usage(24, Usage.Success.SUCCEEDED)));
        assertThat(spent(work)).isEqualTo(new Amount(25, 3));
    }

    @Test
    void onlyWhoMadeAReservationSettlesIt() {
        var work = leased();
        var proof = work.lease().proof();
        var id = reserve(first(work), proof, MOST).id();
        var stranger = new LeaseProof(proof.lease(), proof.fence() + 1);
        var usage = usage(25, Usage.Success.SUCCEEDED);
        var next = new AttemptKey(work.phase().key(), 2);

        refused(
                Reason.LEASE_LOST,
                "another lease",
                () -> settle(new SettleTokens.Claim(first(work), id, stranger, "e"), usage));
        refused(
                Reason.RESERVATION_UNKNOWN,
                "no such reservation",
                () -> settle(new SettleTokens.Claim(next, id, proof, "e"), usage));
        refused(
                Reason.RESERVATION_UNKNOWN,
                "no such reservation",
                () -> {
                    var unknown = new ReservationId("id9");
                    settle(new SettleTokens.Claim(first(work), unknown, proof, "e"), usage);
                });
        assertThat(spent(work)).isEqualTo(Amount.NONE);
    }

    @Test
    void moneyThatIsSpentCountsAlsoWhenTheLeaseIsLost() {
        var work = leased();
        var reserved = reserve(first(work), work.lease().proof(), MOST);
        release(work);

        settle(claim(work, reserved), usage(25, Usage.Success.SUCCEEDED));

        assertThat(spent(work)).isEqualTo(new Amount(25, 3));
    }

    private Leased leased() {
        var plan = Plans.capped("r", 100, "F1");
        stage.startRun().start(plan, new Starter("ada", Optional.empty()), _ -> "");
        return new LeasePhases(
                        stage.transactions, stage.leases, stage.moves, stage.ledger, stage.terms())
                .lease("e", "e", 1)
                .getFirst();
    }

    private void release(Leased work) {
        new ReleaseLease(stage.transactions, stage.leases, stage.moves, stage.ledger, stage.clock)
                .release(work.lease().proof(), "e");
    }

    private ReserveTokens.Reserved reserve(AttemptKey attempt, LeaseProof proof, Amount most) {
        var terms =
                new ReserveTokens.Terms(
                        TenantCaps.NONE,
                        stage.clock,
                        () -> new ReservationId("id" + ids.incrementAndGet()));
        var choice = new Choice("builder", "p", "m", "the first of its ladder");
        return new ReserveTokens(
                        stage.transactions, stage.budget, stage.runs.phases, stage.ledger, terms)
                .reserve(new ReserveTokens.Wish(attempt, proof, most, choice, "executor-1"));
    }

    private void settle(SettleTokens.Claim claim, Usage usage) {
        new SettleTokens(stage.transactions, stage.budget, stage.ledger, stage.clock)
                .settle(claim, usage);
    }

    private static SettleTokens.Claim claim(Leased work, ReserveTokens.Reserved reserved) {
        return new SettleTokens.Claim(
                first(work), reserved.id(), work.lease().proof(), "executor-1");
    }

    private static AttemptKey first(Leased work) {
        return new AttemptKey(work.phase().key(), 1);
    }

    private static Usage usage(long tokens, Usage.Success success) {
        return new Usage(
                "q",
                "n",
                OptionalLong.of(20),
                OptionalLong.empty(),
                new Amount(tokens, 3),
                new Usage.CallEnd("stop", "req-1", success));
    }

    private Amount spent(Leased work) {
        return stage.budget.balance(work.run().id()).orElseThrow().spent();
    }

    private List<EntryDraft> written(String kind) {
        return stage.ledger.entries("r", 0, 100).stream()
                .map(entry -> entry.draft())
                .filter(draft -> draft.kind().equals(kind))
                .toList();
    }

    private static void refused(Reason reason, String words, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.reason()).isEqualTo(reason);
                            assertThat(refusal.detail()).contains(words);
                        });
    }
}
