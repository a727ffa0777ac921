package dev.autopack.api.domain.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody decided, before it has its place in the chain of its run. */
public record EntryDraft(
        String runId, String kind, String principal, Map<String, @Nullable Object> payload) {
    // Written out because the compact form loses the nullness of the values in the class file.
    public EntryDraft(
            String runId, String kind, String principal, Map<String, @Nullable Object> payload) {
        if (runId.isBlank() || kind.isBlank() || principal.isBlank()) {
            throw new IllegalArgumentException(
                    "an entry needs a run, a kind and a principal, not '%s', '%s', '%s'"
                            .formatted(runId, kind, principal));
        }
        this.runId = runId;
        this.kind = kind;
        this.principal = principal;
        this.payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
    }
}
