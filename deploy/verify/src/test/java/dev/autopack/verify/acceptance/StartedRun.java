package dev.autopack.verify.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.contract.ledger.LedgerEntryView;
import dev.autopack.api.contract.phase.PhaseView;
import dev.autopack.api.contract.run.RunStatus;
import dev.autopack.api.contract.run.RunView;
import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.ledger.LedgerFile;
import dev.autopack.local.ledger.VerifyLedger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A run of steps, and what must be true of it in the end however it got there. */
record StartedRun(RealStack stack, StepsPlan plan, StepsProject project) {
    private static final Duration RUN = Duration.ofMinutes(10);

    static StartedRun start(RealStack stack, StepsPlan plan, StepsProject project) {
        plan.writeCassette(stack.cassette(plan.runId()));
        stack.api().start(plan.on(project));
        return new StartedRun(stack, plan, project);
    }

    boolean isDone() {
        return state().filter(state -> state.name().startsWith("DONE")).isPresent();
    }

    void awaitDone() {
        Patience.until(RUN, () -> plan.runId() + " is " + state(), this::isDone);
    }

    RunView view() {
        return stack.api().run(plan.runId());
    }

    void assertEachPhaseLandedOnce() {
        var run = view();
        assertThat(run.state()).as("%s: %s", run.id(), run).isEqualTo(RunStatus.DONE_SUCCESS);
        assertThat(project.phasesOnBranch(run.id())).isEqualTo(plan.phaseIds());
        assertThat(project.runsOnBranch(run.id())).containsOnly(run.id());
        assertThat(project.fileOnBranch(run.id(), "steps.txt")).isEqualTo(plan.finalText());
        assertThat(run.phases().stream().map(PhaseView::commit).toList())
                .isEqualTo(project.commitsOnBranch(run.id()));
        assertThat(count("phase.landed").values()).hasSize(plan.phases()).containsOnly(1L);
    }

    void assertLedgerIsIntact() {
        var ledger = LedgerFile.fetched(stack.api(), plan.runId());
        var result = VerifyLedger.verify(ledger, Optional.of(project.folder().toString()));
        assertThat(result.isIntact()).as(result.sentence()).isTrue();
        assertThat(result.anchors()).isEqualTo(plan.phases());
    }

    void assertTokensAddUp() {
        var run = view();
        var phases = run.phases().stream().mapToLong(PhaseView::tokensUsed).sum();
        assertThat(phases).isEqualTo(run.tokensUsed());
        assertThat(run.tokensReserved()).isZero();
    }

    /** On a busy machine a lease may expire and be given again, but never while it holds. */
    void assertLeasesDoNotOverlap() {
        var held = new HashMap<Object, Object>();
        for (var entry : entries(_ -> true)) {
            var phase = entry.payload().get("phase_id");
            switch (entry.kind()) {
                case "phase.leased" ->
                        assertThat(held.put(phase, entry.seq())).as(this::story).isNull();
                case "lease.expired", "phase.released", "attempt.settled" -> held.remove(phase);
                default -> {}
            }
        }
    }

    /** How many ledger entries of a kind there are for each phase. */
    Map<String, Long> count(String kind) {
        return entries(entry -> entry.kind().equals(kind)).stream()
                .collect(
                        Collectors.groupingBy(
                                entry -> String.valueOf(entry.payload().get("phase_id")),
                                Collectors.counting()));
    }

    private List<LedgerEntryView> entries(Predicate<LedgerEntryView> wanted) {
        return LedgerFile.fetched(stack.api(), plan.runId()).entries().stream()
                .filter(wanted)
                .toList();
    }

    /** The whole ledger, to read when something is not as it should be. */
    String story() {
        return entries(_ -> true).stream()
                .map(entry -> "%s %s %s".formatted(entry.at(), entry.kind(), entry.payload()))
                .collect(Collectors.joining("\n"));
    }

    /** Empty while nothing answers, as when the service was just killed. */
    private Optional<RunStatus> state() {
        try {
            return Optional.of(view().state());
        } catch (LaunchException _) {
            return Optional.empty();
        }
    }
}
