package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.evidence.EvidenceKind;
import dev.autopack.api.domain.evidence.EvidenceUnit;
import dev.autopack.api.domain.evidence.RecordEvidence;
import dev.autopack.api.domain.evidence.TestFacts;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.transaction.Transactions;
import java.util.Map;

/** Keeps what the tests of an attempt showed. */
public final class RecordTestReport {
    private final Transactions transactions;
    private final PhaseMoves moves;
    private final RecordEvidence evidence;
    private final AttemptLedger ledger;

    public RecordTestReport(
            Transactions transactions, PhaseMoves moves, RecordEvidence evidence, Ledger ledger) {
        this.transactions = transactions;
        this.moves = moves;
        this.evidence = evidence;
        this.ledger = new AttemptLedger(ledger);
    }

    public EvidenceUnit record(
            AttemptKey attempt, LeaseProof proof, TestFacts facts, String principal) {
        return transactions.within(
                () -> {
                    var _ = moves.attempt(attempt.phase(), proof, attempt.number());
                    var unit = evidence.record(attempt, EvidenceKind.TEST_REPORT, facts.content());
                    var _ =
                            ledger.note(
                                    attempt,
                                    "tests.reported",
                                    principal,
                                    Map.of(
                                            "evidence_unit_id", unit.id(),
                                            "commit", facts.commit(),
                                            "status", facts.status().name(),
                                            "total", facts.total(),
                                            "new_failures", facts.delta().newFailures().size(),
                                            "flaky", facts.delta().flaky().size(),
                                            "preexisting_failures",
                                                    facts.delta().preexistingFailures().size(),
                                            "old_test_failures",
                                                    facts.oldTests().newFailures().size()));
                    return unit;
                });
    }
}
