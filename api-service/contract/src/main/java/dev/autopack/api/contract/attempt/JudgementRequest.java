package dev.autopack.api.contract.attempt;

import dev.autopack.api.contract.change.ChangeSetView;
import dev.autopack.api.contract.common.LeaseProof;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A change for judgement before anything is written. */
public record JudgementRequest(
        @NotNull @Valid LeaseProof lease,
        @NotNull @Pattern(regexp = "[0-9a-f]{40}") String baseCommit,
        @NotNull @Valid ChangeSetView change,
        @Nullable @Size(max = 2000) String summary) {}
