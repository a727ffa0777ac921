package dev.autopack.api.contract.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A plan: the run with its caps, its tiers in order, and the phases of each tier. */
public record StartRunRequest(
        @NotNull @Valid RunRequest run,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid TierRequest> tiers,
        @NotNull @Size(max = 10_000) List<@NotNull @Valid PhaseRequest> phases) {}
