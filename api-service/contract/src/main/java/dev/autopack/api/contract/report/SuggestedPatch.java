package dev.autopack.api.contract.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change that the auditor proposes; it is kept and never applied by itself. */
public record SuggestedPatch(
        @NotNull @Size(max = 10_000) String description,
        @NotNull @Size(max = 1_000_000) String patchContent,
        @Nullable @Size(max = 1000) List<@NotNull @Size(max = 4096) String> filesAffected) {}
