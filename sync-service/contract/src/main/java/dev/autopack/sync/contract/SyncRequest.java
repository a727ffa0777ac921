package dev.autopack.sync.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which project to read; where its files are is the service's own knowledge. */
public record SyncRequest(
        @NotNull
                @Pattern(
                        regexp = SyncRequest.PROJECT_ID,
                        message = "must be a project id: letters, digits, dot, dash, underscore")
                String projectId,
        @Schema(description = "docs-only (when left out), db-only, qdrant-only or full")
                @Nullable
                @Size(max = 20)
                String mode) {
    public static final String PROJECT_ID = "[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,63}";
}
