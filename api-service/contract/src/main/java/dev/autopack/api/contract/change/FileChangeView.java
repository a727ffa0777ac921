package dev.autopack.api.contract.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One changed file.
 *
 * @param mode {@code 100644} or {@code 100755}; null for a deletion
 * @param content the whole new text; null for a deletion
 * @param linesRemoved lines of the old file that are gone, as counted by the executor; the gate
 *     counts again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileChangeView(
        @NotNull @Size(min = 1, max = 4096) String path,
        @NotNull ChangeKind kind,
        @Nullable @Size(max = 6) String mode,
        @Nullable @Size(max = 4_000_000) String content,
        @Nullable @Min(0) Integer linesAdded,
        @Nullable @Min(0) Integer linesRemoved) {}
