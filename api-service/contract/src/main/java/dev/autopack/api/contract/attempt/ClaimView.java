package dev.autopack.api.contract.attempt;

import java.util.List;

/** A statement about the attempt with the evidence units that it cites. */
public record ClaimView(
        String claimId, String claimText, ClaimStatus status, List<String> evidenceUnitIds) {}
