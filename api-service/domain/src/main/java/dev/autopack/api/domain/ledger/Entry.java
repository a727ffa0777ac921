package dev.autopack.api.domain.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * One line of a run's ledger: it names its predecessor by hash, so none can be changed unnoticed.
 */
public record Entry(
        EntryDraft draft, long seq, Instant at, String payloadHash, String prevHash, String hash) {
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    public LedgerHead head() {
        return new LedgerHead(draft.runId(), seq, hash);
    }

    /** The instant as it is hashed: UTC, always six digits of a second. */
    public String atText() {
        return MICROS.format(at);
    }

    String expectedPayloadHash() {
        return CanonicalJson.hash(draft.payload());
    }

    String expectedHash() {
        return CanonicalJson.hash(
                Map.of(
                        "run_id", draft.runId(),
                        "seq", seq,
                        "kind", draft.kind(),
                        "at", atText(),
                        "principal", draft.principal(),
                        "payload_hash", payloadHash,
                        "prev_hash", prevHash));
    }
}
