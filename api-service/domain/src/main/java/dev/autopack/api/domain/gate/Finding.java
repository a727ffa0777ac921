package dev.autopack.api.domain.gate;

import java.util.List;

/** What one question of the gate came to: a claim, what blocks, and what is only to be noted. */
record Finding(List<Claim> claims, List<String> blocking, List<String> warnings) {
    static final Finding NOTHING = new Finding(List.of(), List.of(), List.of());

    static Finding supported(String text, List<String> evidenceIds) {
        return new Finding(
                List.of(new Claim(text, Claim.Status.SUPPORTED, evidenceIds)),
                List.of(),
                List.of());
    }

    static Finding blocked(String text, List<String> evidenceIds, List<String> blocking) {
        return new Finding(
                List.of(new Claim(text, Claim.Status.UNKNOWN, evidenceIds)), blocking, List.of());
    }

    static Finding assumed(String text, List<String> warnings) {
        return new Finding(
                List.of(new Claim(text, Claim.Status.ASSUMPTION, List.of())), List.of(), warnings);
    }

    static Finding of(String text, List<String> evidenceIds, List<String> blocking) {
        return blocking.isEmpty()
                ? supported(text, evidenceIds)
                : blocked(text, evidenceIds, blocking);
    }

    Finding warning(List<String> notes) {
        return new Finding(claims, blocking, notes);
    }
}
