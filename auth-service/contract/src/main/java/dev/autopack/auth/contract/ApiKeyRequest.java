package dev.autopack.auth.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wish for a new key; it never gets more than its maker may do. */
public record ApiKeyRequest(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 500) String description,
        @NotEmpty @Size(max = 20) List<@NotNull Permission> permissions,
        @Nullable Instant expiresAt) {}
