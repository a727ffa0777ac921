package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.gate.Claim;
import dev.autopack.api.domain.gate.GateDecision;
import dev.autopack.api.domain.ledger.Entry;
import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the decisions about an attempt: hashes, ids and reasons, never the content itself. */
final class AttemptLedger {
    private static final int REASONS_MAX = 20;
    private static final int REASON_LENGTH_MAX = 300;

    private final Ledger ledger;

    AttemptLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    Entry note(
            AttemptKey attempt,
            String kind,
            String principal,
            Map<String, ? extends @Nullable Object> more) {
        var payload = new LinkedHashMap<String, @Nullable Object>();
        payload.put("phase_id", attempt.phase().phase().value());
        payload.put("attempt", attempt.number());
        payload.putAll(more);
        return ledger.append(
                new EntryDraft(attempt.phase().run().value(), kind, principal, payload));
    }

    static Map<String, @Nullable Object> of(GateDecision decision) {
        var payload = new LinkedHashMap<String, @Nullable Object>();
        payload.put("terminal_mode", decision.mode().name());
        payload.put("claims", decision.claims().stream().map(AttemptLedger::of).toList());
        payload.put("blocking", reasons(decision.blocking()));
        payload.put("warnings", decision.warnings().size());
        return payload;
    }

    static List<String> reasons(List<String> all) {
        return all.stream().limit(REASONS_MAX).map(AttemptLedger::cut).toList();
    }

    private static Map<String, @Nullable Object> of(Claim claim) {
        return Map.of(
                "claim_id", claim.id(),
                "status", claim.status().name(),
                "evidence_unit_ids", claim.evidenceIds());
    }

    private static String cut(String reason) {
        return reason.length() <= REASON_LENGTH_MAX
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, safeLength(reason)));
    }

    // Half a surrogate pair would have no canonical form.
    private static int safeLength(String reason) {
        return reason.codePointCount(0, REASON_LENGTH_MAX) - 1;
    }
}
