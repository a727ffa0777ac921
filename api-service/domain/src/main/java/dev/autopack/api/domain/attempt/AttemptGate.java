package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.approval.ApprovalStore;
import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.change.ChangeFacts;
import dev.autopack.api.domain.evidence.BudgetFacts;
import dev.autopack.api.domain.evidence.BuilderFacts;
import dev.autopack.api.domain.evidence.EvidenceFile;
import dev.autopack.api.domain.evidence.EvidenceKind;
import dev.autopack.api.domain.evidence.EvidenceStore;
import dev.autopack.api.domain.evidence.Evidenced;
import dev.autopack.api.domain.evidence.RecordEvidence;
import dev.autopack.api.domain.gate.ChangeEvidence;
import dev.autopack.api.domain.gate.FinalizeGate;
import dev.autopack.api.domain.gate.GateCase;
import dev.autopack.api.domain.gate.GateDecision;
import dev.autopack.api.domain.policy.JudgeChange;
import dev.autopack.api.domain.policy.Verdict;
import dev.autopack.api.domain.progress.Work;
import dev.autopack.api.domain.report.ReportStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays the evidence of an attempt before the finalize gate, inside the caller's transaction. */
public final class AttemptGate {
    private final EvidenceStore evidence;
    private final ApprovalStore approvals;
    private final RecordEvidence record;
    private final ReportedEvidence reported;
    private final JudgeChange policy;

    public AttemptGate(
            EvidenceStore evidence,
            ReportStore reports,
            ApprovalStore approvals,
            JudgeChange policy) {
        this.evidence = evidence;
        this.approvals = approvals;
        this.record = new RecordEvidence(evidence);
        this.reported = new ReportedEvidence(reports, record);
        this.policy = policy;
    }

    Verdict verdict(Work work, ChangeFacts changes) {
        return policy.judge(changes, PlanRules.policy(work));
    }

    /** Whether a person has approved this very change for this phase. */
    boolean isGranted(Work work, ChangeFacts changes) {
        return approvals
                .granted(work.phase().key())
                .filter(approval -> approval.grants(changes.hash()))
                .isPresent();
    }

    /** Decides by what was found in git. */
    GateDecision decide(Work work, AttemptKey attempt, ChangeFacts changes, ChangeEvidence found) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("commit", found.commit());
        content.put("change_hash", changes.hash());
        content.put("files", changes.files().size());
        content.put("lines_added", changes.lines().added());
        content.put("lines_removed", changes.lines().removed());
        content.put("mismatches", found.mismatches());
        content.put("tampering", found.tampering());
        content.put("missing_deliverables", found.missingDeliverables());
        return decide(work, attempt, shown(attempt, content, found));
    }

    /** Decides by what a client reported, for a run without a repository. */
    GateDecision decideReported(Work work, AttemptKey attempt) {
        var builder = reported.builder(attempt);
        return switch (builder) {
            case Evidenced.Missing<BuilderFacts> _ ->
                    decide(work, attempt, new Evidenced.Missing<>());
            case Evidenced.Present<BuilderFacts>(var facts, var id) ->
                    decide(
                            work,
                            attempt,
                            new Evidenced.Present<>(reported(work, facts.report().changes()), id));
        };
    }

    private ChangeEvidence reported(Work work, ChangeFacts changes) {
        var missing =
                work.phase().spec().scope().deliverables().stream()
                        .filter(path -> !isAmong(changes.paths(), path))
                        .toList();
        var verdict = verdict(work, changes);
        return new ChangeEvidence("", verdict, List.of(), List.of(), missing, changes.isEmpty());
    }

    private GateDecision decide(Work work, AttemptKey attempt, Evidenced<ChangeEvidence> change) {
        var budget = budget(work);
        var budgetUnit = record.record(attempt, EvidenceKind.BUDGET, budget.content());
        return FinalizeGate.decide(
                new GateCase(
                        PlanRules.acceptance(work),
                        change,
                        new EvidenceFile(evidence.of(attempt)).tests(),
                        reported.review(attempt),
                        reported.builder(attempt),
                        new Evidenced.Present<>(budget, budgetUnit.id())));
    }

    private Evidenced<ChangeEvidence> shown(
            AttemptKey attempt, Map<String, @Nullable Object> content, ChangeEvidence found) {
        var unit = record.record(attempt, EvidenceKind.CHANGE_FACTS, content);
        return new Evidenced.Present<>(found, unit.id());
    }

    private static BudgetFacts budget(Work work) {
        var attempts = work.phase().attempts();
        return new BudgetFacts(
                attempts.failed(),
                attempts.max(),
                work.run().tally().tokensSpent(),
                work.run().spec().caps().tokens());
    }

    private static boolean isAmong(List<String> paths, String deliverable) {
        return deliverable.endsWith("/")
                ? paths.stream().anyMatch(path -> path.startsWith(deliverable))
                : paths.contains(deliverable);
    }
}
