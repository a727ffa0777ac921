package dev.autopack.api.contract.approval;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision.
 *
 * @param changeHash when given, the decision counts only for this change
 */
public record DecisionRequest(
        @Nullable @Size(max = 2000) String reason,
        @Nullable @Pattern(regexp = "[0-9a-f]{64}") String changeHash) {}
