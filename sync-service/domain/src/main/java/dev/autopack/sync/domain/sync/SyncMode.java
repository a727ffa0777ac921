package dev.autopack.sync.domain.sync;

import dev.autopack.sync.domain.refusal.Reason;
import dev.autopack.sync.domain.refusal.Refusal;
import java.util.Arrays;

/** What a sync writes. */
public enum SyncMode {
    DOCS_ONLY("docs-only"),
    DB_ONLY("db-only"),
    QDRANT_ONLY("qdrant-only"),
    FULL("full");

    private final String wireName;

    SyncMode(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static SyncMode of(String wireName) {
        return Arrays.stream(values())
                .filter(mode -> mode.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Reason.MODE_UNKNOWN,
                                        "mode is one of docs-only, db-only, qdrant-only, full"));
    }
}
