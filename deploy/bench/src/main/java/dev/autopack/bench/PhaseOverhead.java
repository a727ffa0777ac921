package dev.autopack.bench;

import dev.autopack.api.contract.attempt.JudgementRequest;
import dev.autopack.api.contract.attempt.JudgementView;
import dev.autopack.api.contract.attempt.SettleOutcome;
import dev.autopack.api.contract.attempt.SettleRequest;
import dev.autopack.api.contract.attempt.SettleView;
import dev.autopack.api.contract.attempt.TerminalMode;
import dev.autopack.api.contract.attempt.tests.TestCounts;
import dev.autopack.api.contract.attempt.tests.TestDelta;
import dev.autopack.api.contract.attempt.tests.TestReportRequest;
import dev.autopack.api.contract.attempt.tests.TestRunStatus;
import dev.autopack.api.contract.budget.ReservationRequest;
import dev.autopack.api.contract.budget.ReservationView;
import dev.autopack.api.contract.budget.SettlementRequest;
import dev.autopack.api.contract.change.ChangeKind;
import dev.autopack.api.contract.change.ChangeSetView;
import dev.autopack.api.contract.change.FileChangeView;
import dev.autopack.api.contract.common.LeaseProof;
import dev.autopack.api.contract.common.MessageView;
import dev.autopack.api.contract.lease.LeaseBatchView;
import dev.autopack.api.contract.lease.LeaseRequest;
import dev.autopack.api.contract.lease.LeaseView;
import dev.autopack.api.contract.report.BuilderResultView;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that api-service does for a phase, from lease to landing, call by call. */
final class PhaseOverhead {
    private final Calls calls;
    private final SampleRepository repository;
    private final Figures phases;
    private final Figures settles;
    private long spent;

    PhaseOverhead(Calls calls, SampleRepository repository, Figures phases, Figures settles) {
        this.calls = calls;
        this.repository = repository;
        this.phases = phases;
        this.settles = settles;
    }

    /** The push of the attempt is the executor's git work and stays outside of the clock. */
    void phase() throws IOException, InterruptedException {
        spent = 0;
        var lease = lease();
        var proof = new LeaseProof(lease.leaseId(), lease.fence());
        var base = Optional.ofNullable(lease.baseCommit()).orElse(repository.head());
        useTokens(lease, proof);
        var file = new SampleRepository.NewFile(Plans.path(lease.phase().phaseIndex()), "new\n");
        var judgement = judge(lease, proof, base, file);
        var commit = push(lease, base, file, judgement);
        report(lease, proof, commit, file);
        settle(
                lease,
                new SettleRequest(
                        proof, SettleOutcome.FINISHED, commit, base, null, null, null, null));
        phases.add(spent);
    }

    private LeaseView lease() throws IOException, InterruptedException {
        var request = new LeaseRequest("bench", 1, 5000);
        return timed("/leases", request, LeaseBatchView.class).leases().getFirst();
    }

    private void useTokens(LeaseView lease, LeaseProof proof)
            throws IOException, InterruptedException {
        var path = attempt(lease) + "/reservations";
        var order = new ReservationRequest(proof, 1000L, "builder", "bench", "bench", 0L, "bench");
        var reserved = timed(path, order, ReservationView.class);
        var usage =
                new SettlementRequest(
                        proof, "bench", "bench", 600L, 100L, 700L, "end_turn", true, 0L, null);
        timed(path + "/" + reserved.reservationId() + "/settlement", usage, MessageView.class);
    }

    private JudgementView judge(
            LeaseView lease, LeaseProof proof, String base, SampleRepository.NewFile file)
            throws IOException, InterruptedException {
        var change =
                new FileChangeView(file.path(), ChangeKind.CREATE, "100644", file.content(), 1, 0);
        var request =
                new JudgementRequest(
                        proof, base, new ChangeSetView(List.of(change)), "adds a file");
        return timed(attempt(lease) + "/judgement", request, JudgementView.class);
    }

    private String push(
            LeaseView lease, String base, SampleRepository.NewFile file, JudgementView judgement)
            throws IOException {
        var message =
                "Phase\n\nAutopack-Run: %s\nAutopack-Phase: %s\nAutopack-Attempt: %d\nAutopack-Ledger: %d:%s\n"
                        .formatted(
                                lease.run().runId(),
                                lease.phase().phaseId(),
                                lease.attempt(),
                                judgement.ledgerHead().seq(),
                                judgement.ledgerHead().hash());
        var ref =
                "refs/autopack/attempts/%s/%s/%d"
                        .formatted(lease.run().runId(), lease.phase().phaseId(), lease.attempt());
        return repository.push(base, file, message, ref);
    }

    private void report(
            LeaseView lease, LeaseProof proof, String commit, SampleRepository.NewFile file)
            throws IOException, InterruptedException {
        var built =
                Map.of(
                        "phase_id", lease.phase().phaseId(),
                        "run_id", lease.run().runId(),
                        "files_changed", List.of(file.path()),
                        "status", "success",
                        "lease", proof);
        timed(phase(lease) + "/builder_result", built, BuilderResultView.class);
        var counts = new TestCounts(1, 1, 0, 0, 0);
        var none = List.<String>of();
        var report =
                new TestReportRequest(
                        proof,
                        commit,
                        TestRunStatus.PASSED,
                        0,
                        List.of("sh", "check.sh"),
                        5L,
                        counts,
                        counts,
                        new TestDelta(none, none, none, none, none, none),
                        "",
                        null);
        timed(attempt(lease) + "/test_report", report, MessageView.class);
    }

    private void settle(LeaseView lease, SettleRequest request)
            throws IOException, InterruptedException {
        var before = spent;
        var settled = timed(attempt(lease) + "/settle", request, SettleView.class);
        settles.add(spent - before);
        if (settled.terminalMode() != TerminalMode.SUPPORTED) {
            throw new IOException("the gate said " + settled);
        }
    }

    private <T> T timed(String path, Object body, Class<T> answer)
            throws IOException, InterruptedException {
        var from = System.nanoTime();
        var view = calls.post(path, body, answer);
        spent += System.nanoTime() - from;
        return view;
    }

    private static String phase(LeaseView lease) {
        return "/runs/%s/phases/%s".formatted(lease.run().runId(), lease.phase().phaseId());
    }

    private static String attempt(LeaseView lease) {
        return "%s/attempts/%d".formatted(phase(lease), lease.attempt());
    }
}
