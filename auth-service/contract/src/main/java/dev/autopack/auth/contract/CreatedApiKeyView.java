package dev.autopack.auth.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key on the one occasion when its secret is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreatedApiKeyView(
        UUID id,
        String name,
        @Nullable String description,
        String prefix,
        List<Permission> permissions,
        Instant createdAt,
        @Nullable Instant expiresAt,
        String key) {

    @Override
    public String toString() {
        return "CreatedApiKeyView[id=" + id + "]";
    }
}
