package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.approval.ApprovalId;
import dev.autopack.api.domain.approval.DecideApproval;
import dev.autopack.api.domain.approval.ExpireApprovals;
import dev.autopack.api.domain.approval.InMemoryApprovalStore;
import dev.autopack.api.domain.approval.RequestApproval;
import dev.autopack.api.domain.attempt.settlement.Finish;
import dev.autopack.api.domain.attempt.settlement.Settlement;
import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.evidence.InMemoryEvidenceStore;
import dev.autopack.api.domain.evidence.RecordEvidence;
import dev.autopack.api.domain.evidence.TestFacts;
import dev.autopack.api.domain.history.InMemoryAttemptStore;
import dev.autopack.api.domain.landing.FinishLandings;
import dev.autopack.api.domain.landing.InMemoryLandingStore;
import dev.autopack.api.domain.lease.Lease;
import dev.autopack.api.domain.lease.LeaseId;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.ledger.InMemoryLedger;
import dev.autopack.api.domain.mirror.MirrorRepository;
import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhasePlace;
import dev.autopack.api.domain.phase.PhaseSpec;
import dev.autopack.api.domain.phase.terms.PhaseCaps;
import dev.autopack.api.domain.phase.terms.PhaseKind;
import dev.autopack.api.domain.policy.JudgeChange;
import dev.autopack.api.domain.policy.PolicyLimits;
import dev.autopack.api.domain.report.Report;
import dev.autopack.api.domain.report.ReportStore;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import dev.autopack.api.domain.run.Run;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunSpec;
import dev.autopack.api.domain.run.RunType;
import dev.autopack.api.domain.run.SafetyProfile;
import dev.autopack.api.domain.run.terms.Caps;
import dev.autopack.api.domain.run.terms.RunScope;
import dev.autopack.api.domain.run.terms.RunTerms;
import dev.autopack.api.domain.tamper.FindTampering;
import dev.autopack.api.domain.tier.Tier;
import dev.autopack.api.domain.tier.TierCaps;
import dev.autopack.api.domain.tier.TierId;
import dev.autopack.api.domain.tier.TierSpec;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All use cases about attempts over one run with one phase, with a git of the test's choice. */
public final class AttemptWorld {
    public static final PhaseKey PHASE = PhaseKey.of("run-1", "p1");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final OneRun store;
    private final AtomicInteger ids = new AtomicInteger();
    private Instant now = START;

    public final InMemoryLedger ledger = new InMemoryLedger(() -> now);
    public final InMemoryApprovalStore approvals = new InMemoryApprovalStore();
    public final InMemoryAttemptStore attempts = new InMemoryAttemptStore();
    public final InMemoryLandingStore landings = new InMemoryLandingStore();
    public final InMemoryEvidenceStore evidence = new InMemoryEvidenceStore();
    public final Reports reports = new Reports();
    public final JudgeAttempt judge;
    public final RecordTestReport tests;
    public final SettlePhase settle;
    public final FinishLandings finish;
    public final ReportedCompletion completion;
    public final DecideApproval decide;
    public final ExpireApprovals expire;

    public AttemptWorld(
            Optional<Repository> repository,
            Map<String, @Nullable Object> scope,
            MirrorRepository mirror) {
        store = plan(repository, scope);
        var moves = store.moves();
        var transactions = new OneAtATime();
        var policy = new JudgeChange(PolicyLimits.STANDARD);
        var requests =
                new RequestApproval(
                        approvals,
                        () -> new ApprovalId("approval-" + ids.incrementAndGet()),
                        Duration.ofMinutes(15));
        judge =
                new JudgeAttempt(
                        transactions,
                        moves,
                        new JudgeAttempt.Files(
                                attempts, approvals, requests, new FindTampering(mirror)),
                        policy,
                        ledger,
                        () -> now);
        tests = new RecordTestReport(transactions, moves, new RecordEvidence(evidence), ledger);
        var gate = new AttemptGate(evidence, reports, approvals, policy);
        var stores = new EndAttempt.Stores(attempts, landings, approvals, requests);
        var ends = new EndAttempt(moves, stores, ledger, () -> now);
        finish = new FinishLandings(transactions, moves, landings, mirror, ledger, () -> now);
        completion = new ReportedCompletion(transactions, moves, gate, ends);
        var commits = new CommitGate(transactions, moves, attempts, gate, ends, mirror);
        settle =
                new SettlePhase(
                        transactions,
                        moves,
                        new SettlePhase.Records(attempts, landings),
                        new SettlePhase.Gates(commits, completion, finish),
                        ends);
        decide = new DecideApproval(transactions, approvals, attempts, moves, ledger, () -> now);
        expire = new ExpireApprovals(transactions, approvals, moves, ledger, () -> now);
    }

    /** Reports in memory. */
    public static final class Reports implements ReportStore {
        private final List<Report> reports = new ArrayList<>();

        @Override
        public void add(Report report) {
            reports.add(report);
        }

        @Override
        public Optional<Report> newest(PhaseKey phase, int attempt, Report.Kind kind) {
            return reports.reversed().stream()
                    .filter(report -> report.phase().equals(phase) && report.kind() == kind)
                    .filter(report -> report.attempt() == attempt)
                    .findFirst();
        }
    }

    /** Use cases one after the other, as the lock of the run makes them. */
    private static final class OneAtATime implements Transactions {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public <T> T within(Supplier<T> work) {
            lock.lock();
            try {
                return work.get();
            } finally {
                lock.unlock();
            }
        }
    }

    public Run run() {
        return store.run();
    }

    public Phase phase() {
        return store.phase();
    }

    public AttemptKey attempt() {
        return new AttemptKey(PHASE, phase().attempts().number());
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Gives the phase up as the end of an overdue run does. */
    public void runOut() {
        store.put(phase().giveUp(FailureReason.DURATION_EXCEEDED, now));
    }

    /** Leases the queued phase. */
    public LeaseProof lease() {
        var fence = phase().marks().lastFence() + 1;
        var lease =
                new Lease(new LeaseId("lease-" + fence), "executor", fence, now.plusSeconds(30));
        store.put(phase().lease(lease, now));
        return lease.proof();
    }

    public JudgeAttempt.Judged judge(LeaseProof proof, CommitId base, ChangeSet change) {
        return judge.judge(new JudgeAttempt.Submission(attempt(), proof, base, change, "executor"));
    }

    public void passTests(LeaseProof proof, CommitId commit) {
        var facts =
                new TestFacts(
                        commit.value(),
                        TestFacts.Status.PASSED,
                        false,
                        3,
                        true,
                        TestFacts.Delta.NONE);
        var _ = tests.record(attempt(), proof, facts, "executor");
    }

    public Settlement finish(LeaseProof proof, CommitId commit, CommitId base) {
        return settle.finish(new Finish(attempt(), proof, commit, base, "executor"));
    }

    private static OneRun plan(
            Optional<Repository> repository, Map<String, @Nullable Object> scope) {
        var run = new RunId("run-1");
        var spec =
                new RunSpec(
                        SafetyProfile.NORMAL,
                        RunScope.MULTI_TIER,
                        RunType.PROJECT_BUILD,
                        Caps.defaults(),
                        repository,
                        RunTerms.STANDARD);
        var tier = new TierId("t1");
        var phase =
                new PhaseSpec(
                        new PhasePlace(1, 0, tier, 0, 1),
                        new PhaseSpec.Text("Phase", ""),
                        new PhaseKind("feature", "low", ""),
                        new PhaseCaps(2, 2, 1000),
                        scope,
                        Optional.empty());
        return new OneRun(
                Run.created(run, spec, 1, START),
                Tier.planned(
                        run, new TierSpec(tier, 1, 0, "Tier", ""), new TierCaps(1000, 1, 1, 0)),
                Phase.planned(PHASE, phase, START));
    }
}
