package dev.autopack.api.contract.attempt;

import dev.autopack.api.contract.common.LeaseProof;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Ends an attempt.
 *
 * @param commit the pushed commit; needed when finished
 * @param baseCommit its only parent; needed when finished
 * @param reason a reason of the executor's list; needed when failed
 * @param feedback what the next attempt should know
 * @param fingerprint equal for equal failures; the third equal one ends the phase
 * @param next what the executor would do about the failure
 */
public record SettleRequest(
        @NotNull @Valid LeaseProof lease,
        @NotNull SettleOutcome outcome,
        @Nullable @Pattern(regexp = "[0-9a-f]{40}") String commit,
        @Nullable @Pattern(regexp = "[0-9a-f]{40}") String baseCommit,
        @Nullable @Size(max = 60) @Pattern(regexp = "[A-Z_]+") String reason,
        @Nullable @Size(max = 20_000) String feedback,
        @Nullable @Pattern(regexp = "[0-9a-f]{64}") String fingerprint,
        @Nullable @Valid NextStep next) {}
