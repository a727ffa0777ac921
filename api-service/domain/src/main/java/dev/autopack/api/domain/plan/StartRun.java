package dev.autopack.api.domain.plan;

import dev.autopack.api.domain.ledger.Entry;
import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.Standing;
import dev.autopack.api.domain.progress.RollUp;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.request.OnlyOnce;
import dev.autopack.api.domain.run.Run;
import dev.autopack.api.domain.run.RunState;
import dev.autopack.api.domain.run.RunStore.NextPhase;
import dev.autopack.api.domain.tier.TierState;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a plan: the run with all it consists of is there at once, or nothing is. */
public final class StartRun {
    private final Transactions transactions;
    private final PlanStores stores;
    private final OnlyOnce onlyOnce;
    private final Ledger ledger;
    private final InstantSource clock;

    public StartRun(
            Transactions transactions,
            PlanStores stores,
            OnlyOnce onlyOnce,
            Ledger ledger,
            InstantSource clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.onlyOnce = onlyOnce;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Gives the answer as {@code print} has it; a repeated request gets the first answer again. */
    public String start(Plan plan, Starter starter, Function<Started, String> print) {
        return transactions.within(
                () ->
                        starter.key()
                                .map(key -> onlyOnce.answer(key, () -> begin(plan, starter, print)))
                                .orElseGet(() -> begin(plan, starter, print)));
    }

    private String begin(Plan plan, Starter starter, Function<Started, String> print) {
        var problems = PlanCheck.problems(plan);
        if (!problems.isEmpty()) {
            throw new Refusal(Reason.PLAN_INVALID, problems);
        }
        var now = clock.instant();
        var run = Run.created(plan.id(), plan.spec(), plan.phases().size(), now);
        var layout = new PlanLayout(plan);
        var planned = layout.phases(now);
        if (!stores.runs().add(run, firstOf(planned))) {
            throw new Refusal(Reason.RUN_EXISTS, "run %s is there already".formatted(run.id()));
        }
        var tiers = stores.tiers().addAll(layout.tiers(now));
        var phases = stores.phases().addAll(PlanLayout.numbered(planned, tiers));
        var entry = record(run, phases, starter.principal());
        return print.apply(new Started(run, tiers, phases, entry.head()));
    }

    private static Optional<NextPhase> firstOf(List<Phase> phases) {
        var standings =
                phases.stream()
                        .map(
                                phase ->
                                        new Standing(
                                                phase.key().phase(),
                                                phase.spec().place(),
                                                phase.state(),
                                                TierState.PENDING,
                                                phase.spec().dependsOn()))
                        .toList();
        return RollUp.of(RunState.RUN_CREATED, standings).next();
    }

    private Entry record(Run run, List<Phase> phases, String principal) {
        var payload = new LinkedHashMap<String, @Nullable Object>();
        payload.put("token_cap", run.spec().caps().tokens());
        run.spec().caps().costMicros().ifPresent(cap -> payload.put("cost_cap_micros", cap));
        payload.put("parallel_phases", run.spec().caps().parallelPhases());
        payload.put("model_overrides", run.spec().terms().modelOverrides());
        payload.put("max_phases", run.spec().caps().phases());
        payload.put("max_duration_minutes", run.spec().caps().duration().toMinutes());
        payload.put("phases", phases.stream().map(phase -> phase.key().phase().value()).toList());
        run.spec()
                .repository()
                .ifPresent(
                        repository -> {
                            payload.put("repository", repository.url());
                            payload.put("base_branch", repository.baseBranch());
                        });
        return ledger.append(new EntryDraft(run.id().value(), "run.started", principal, payload));
    }
}
