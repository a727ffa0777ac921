package dev.autopack.api.server.wiring;

import dev.autopack.api.domain.approval.ApprovalStore;
import dev.autopack.api.domain.approval.RequestApproval;
import dev.autopack.api.domain.attempt.AttemptGate;
import dev.autopack.api.domain.attempt.CommitGate;
import dev.autopack.api.domain.attempt.EndAttempt;
import dev.autopack.api.domain.attempt.JudgeAttempt;
import dev.autopack.api.domain.attempt.RecordTestReport;
import dev.autopack.api.domain.attempt.ReportedCompletion;
import dev.autopack.api.domain.attempt.SettlePhase;
import dev.autopack.api.domain.evidence.EvidenceStore;
import dev.autopack.api.domain.evidence.RecordEvidence;
import dev.autopack.api.domain.history.AttemptStore;
import dev.autopack.api.domain.landing.FinishLandings;
import dev.autopack.api.domain.landing.LandingStore;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.mirror.MirrorRepository;
import dev.autopack.api.domain.policy.JudgeChange;
import dev.autopack.api.domain.policy.PolicyLimits;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.report.ReportStore;
import dev.autopack.api.domain.tamper.FindTampering;
import dev.autopack.api.domain.transaction.Transactions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts together the use cases about attempts. */
class AttemptWiring {
    @Produces
    @Singleton
    JudgeChange judgeChange() {
        return new JudgeChange(PolicyLimits.STANDARD);
    }

    @Produces
    @Singleton
    JudgeAttempt.Files judgementFiles(EndAttempt.Stores stores, MirrorRepository mirror) {
        return new JudgeAttempt.Files(
                stores.attempts(),
                stores.approvals(),
                stores.approvalRequests(),
                new FindTampering(mirror));
    }

    @Produces
    @Singleton
    JudgeAttempt judgeAttempt(
            Transactions transactions,
            PhaseMoves moves,
            JudgeAttempt.Files files,
            JudgeChange policy,
            Ledger ledger,
            InstantSource clock) {
        return new JudgeAttempt(transactions, moves, files, policy, ledger, clock);
    }

    @Produces
    @Singleton
    RecordTestReport recordTestReport(
            Transactions transactions, PhaseMoves moves, EvidenceStore evidence, Ledger ledger) {
        return new RecordTestReport(transactions, moves, new RecordEvidence(evidence), ledger);
    }

    @Produces
    @Singleton
    EndAttempt.Stores attemptStores(
            AttemptStore attempts,
            LandingStore landings,
            ApprovalStore approvals,
            RequestApproval requests) {
        return new EndAttempt.Stores(attempts, landings, approvals, requests);
    }

    @Produces
    @Singleton
    EndAttempt endAttempt(
            PhaseMoves moves, EndAttempt.Stores stores, Ledger ledger, InstantSource clock) {
        return new EndAttempt(moves, stores, ledger, clock);
    }

    @Produces
    @Singleton
    AttemptGate attemptGate(
            EvidenceStore evidence,
            ReportStore reports,
            ApprovalStore approvals,
            JudgeChange policy) {
        return new AttemptGate(evidence, reports, approvals, policy);
    }

    @Produces
    @Singleton
    ReportedCompletion reportedCompletion(
            Transactions transactions, PhaseMoves moves, AttemptGate gate, EndAttempt ends) {
        return new ReportedCompletion(transactions, moves, gate, ends);
    }

    @Produces
    @Singleton
    CommitGate commitGate(
            Transactions transactions,
            PhaseMoves moves,
            AttemptStore attempts,
            AttemptGate gate,
            EndAttempt ends,
            MirrorRepository mirror) {
        return new CommitGate(transactions, moves, attempts, gate, ends, mirror);
    }

    @Produces
    @Singleton
    FinishLandings finishLandings(
            Transactions transactions,
            PhaseMoves moves,
            LandingStore landings,
            MirrorRepository mirror,
            Ledger ledger,
            InstantSource clock) {
        return new FinishLandings(transactions, moves, landings, mirror, ledger, clock);
    }

    @Produces
    @Singleton
    SettlePhase.Gates gates(
            CommitGate commits, ReportedCompletion reported, FinishLandings landings) {
        return new SettlePhase.Gates(commits, reported, landings);
    }

    @Produces
    @Singleton
    SettlePhase settlePhase(
            Transactions transactions,
            PhaseMoves moves,
            EndAttempt.Stores stores,
            SettlePhase.Gates gates,
            EndAttempt ends) {
        var records = new SettlePhase.Records(stores.attempts(), stores.landings());
        return new SettlePhase(transactions, moves, records, gates, ends);
    }
}
