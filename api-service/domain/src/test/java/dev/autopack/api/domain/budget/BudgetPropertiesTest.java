package dev.autopack.api.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.leasing.LeasePhases;
import dev.autopack.api.domain.leasing.Leased;
import dev.autopack.api.domain.plan.Starter;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.Amount;
import dev.autopack.api.domain.stage.InMemoryStage;
import dev.autopack.api.domain.stage.Plans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is asked in whatever order: reserved and spent never pass the cap. */
class BudgetPropertiesTest {
    private static final long CAP = 1000;

    private final InMemoryStage stage = new InMemoryStage();
    private final AtomicInteger ids = new AtomicInteger();

    @Property(tries = 300)
    void callersThatStayWithinTheirReservationNeverOvershoot(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 400) Integer> asked) {
        var work = leased();
        var open = new ArrayList<ReserveTokens.Reserved>();
        long settled = 0;

        for (int tokens : asked) {
            reserve(work, tokens).ifPresent(open::add);
            if (tokens % 3 == 0 && !open.isEmpty()) {
                var one = open.removeFirst();
                long used = one.most().tokens() / 2;
                settle(work, one, used);
                settled += used;
            }
            var balance = stage.budget.balance(work.run().id()).orElseThrow();
            assertThat(balance.spent().tokens() + balance.reserved().tokens())
                    .isLessThanOrEqualTo(CAP);
            assertThat(balance.spent().tokens()).isEqualTo(settled);
            assertThat(balance.reserved().tokens())
                    .isEqualTo(open.stream().mapToLong(one -> one.most().tokens()).sum());
        }
    }

    private Leased leased() {
        var run = "r" + ids.incrementAndGet();
        stage.startRun()
                .start(Plans.capped(run, CAP, "F1"), new Starter("ada", Optional.empty()), _ -> "");
        return new LeasePhases(
                        stage.transactions, stage.leases, stage.moves, stage.ledger, stage.terms())
                .lease("e", "e", 1)
                .getFirst();
    }

    private Optional<ReserveTokens.Reserved> reserve(Leased work, long tokens) {
        var useCase =
                new ReserveTokens(
                        stage.transactions,
                        stage.budget,
                        stage.runs.phases,
                        stage.ledger,
                        new ReserveTokens.Terms(
                                TenantCaps.NONE,
                                stage.clock,
                                () -> new ReservationId("id" + ids.incrementAndGet())));
        try {
            return Optional.of(
                    useCase.reserve(
                            new ReserveTokens.Wish(
                                    attempt(work),
                                    work.lease().proof(),
                                    Amount.ofTokens(tokens),
                                    new Choice("builder", "p", "m", ""),
                                    "e")));
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).isEqualTo(Reason.BUDGET_SPENT);
            return Optional.empty();
        }
    }

    private void settle(Leased work, ReserveTokens.Reserved reserved, long used) {
        var claim = new SettleTokens.Claim(attempt(work), reserved.id(), work.lease().proof(), "e");
        var usage =
                new Usage(
                        "p",
                        "m",
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        Amount.ofTokens(used),
                        new Usage.CallEnd("", "", Usage.Success.SUCCEEDED));
        new SettleTokens(stage.transactions, stage.budget, stage.ledger, stage.clock)
                .settle(claim, usage);
    }

    private static AttemptKey attempt(Leased work) {
        return new AttemptKey(work.phase().key(), 1);
    }
}
