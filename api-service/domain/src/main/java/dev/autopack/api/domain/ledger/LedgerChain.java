package dev.autopack.api.domain.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How the next entry follows from the head of the chain. */
public final class LedgerChain {
    private LedgerChain() {}

    public static Entry next(LedgerHead head, EntryDraft draft, Instant now) {
        if (!head.runId().equals(draft.runId())) {
            throw new IllegalArgumentException(
                    "an entry of %s cannot follow one of %s"
                            .formatted(draft.runId(), head.runId()));
        }
        var at = now.truncatedTo(ChronoUnit.MICROS);
        var payloadHash = CanonicalJson.hash(draft.payload());
        var open = new Entry(draft, head.seq() + 1, at, payloadHash, head.hash(), "");
        return new Entry(draft, open.seq(), at, payloadHash, open.prevHash(), open.expectedHash());
    }
}
