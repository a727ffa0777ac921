package dev.autopack.api.domain.evidence;

import dev.autopack.api.domain.ledger.CanonicalJson;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact about one attempt; its id follows from what it says, so a claim cannot cite another text.
 */
public record EvidenceUnit(
        String id,
        EvidenceKind kind,
        String objectId,
        String contentHash,
        Map<String, @Nullable Object> content) {
    // Written out because the compact form loses the nullness of the values in the class file.
    public EvidenceUnit(
            String id,
            EvidenceKind kind,
            String objectId,
            String contentHash,
            Map<String, @Nullable Object> content) {
        this.id = id;
        this.kind = kind;
        this.objectId = objectId;
        this.contentHash = contentHash;
        this.content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    /** The object is what the evidence is about, such as {@code run/phase/2}. */
    public static EvidenceUnit of(
            EvidenceKind kind, String objectId, Map<String, @Nullable Object> content) {
        var contentHash = CanonicalJson.hash(content);
        var id =
                CanonicalJson.hash(
                        Map.of(
                                "source_system", kind.source(),
                                "object_id", objectId,
                                "content_hash", contentHash));
        return new EvidenceUnit(id, kind, objectId, contentHash, content);
    }
}
