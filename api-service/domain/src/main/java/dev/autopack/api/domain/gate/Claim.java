package dev.autopack.api.domain.gate;

import dev.autopack.api.domain.ledger.CanonicalJson;
import java.util.List;
import java.util.Map;

/** A statement about an attempt with the evidence it rests on. */
public record Claim(String text, Status status, List<String> evidenceIds) {
    /** Whether the evidence bears the claim out. */
    public enum Status {
        SUPPORTED,
        ASSUMPTION,
        UNKNOWN
    }

    public Claim {
        text = text.strip();
        evidenceIds = evidenceIds.stream().sorted().distinct().toList();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a claim says something");
        }
        // A claim without evidence is not knowledge, whatever its author calls it.
        status = status == Status.SUPPORTED && evidenceIds.isEmpty() ? Status.UNKNOWN : status;
    }

    public String id() {
        return CanonicalJson.hash(
                Map.of(
                        "claim_text", text,
                        "status", status.name(),
                        "evidence_unit_ids", evidenceIds));
    }
}
