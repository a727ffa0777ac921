package dev.autopack.api.domain.report;

import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.phase.PhaseKey;
import java.util.List;

/** The only one who can make a phase complete; it draws its own transactions. */
public interface CompletionGate {
    /** Decides on an attempt that its holder calls finished; tells what blocks it, if anything. */
    List<String> decide(Finished attempt);

    /** An attempt that its holder calls finished. */
    record Finished(PhaseKey phase, int attempt, LeaseProof proof, String principal) {}
}
