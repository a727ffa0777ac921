package dev.autopack.api.contract.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issue found in a phase. */
public record RecordIssueRequest(
        @NotBlank @Size(max = 200) String issueKey,
        @NotNull IssueSeverity severity,
        @NotBlank @Size(max = 100) String source,
        @NotBlank @Size(max = 100) String category,
        @Nullable @Size(max = 100) String taskCategory,
        @Nullable @Size(max = 100) String complexity,
        @Nullable @Size(max = 100) List<@NotNull @Size(max = 1000) String> evidenceRefs) {}
