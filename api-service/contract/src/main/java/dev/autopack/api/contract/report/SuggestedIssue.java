package dev.autopack.api.contract.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issue that the builder saw in its own work. */
public record SuggestedIssue(
        @NotBlank @Size(max = 200) String issueKey,
        @NotBlank @Size(max = 40) String severity,
        @Nullable @Size(max = 100) String source,
        @NotBlank @Size(max = 100) String category,
        @Nullable @Size(max = 100) List<@NotNull @Size(max = 1000) String> evidenceRefs,
        @Nullable @Size(max = 10_000) String description) {}
