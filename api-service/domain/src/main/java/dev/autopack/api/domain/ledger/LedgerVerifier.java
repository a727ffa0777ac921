package dev.autopack.api.domain.ledger;

import dev.autopack.api.domain.ledger.Verification.Broken;
import dev.autopack.api.domain.ledger.Verification.Fault;
import dev.autopack.api.domain.ledger.Verification.Intact;
import java.util.List;
import java.util.Optional;

/** Re-computes a run's chain from nothing but its entries; needs no database and no clock. */
public final class LedgerVerifier {
    private LedgerVerifier() {}

    public static Verification verify(String runId, List<Entry> entries) {
        return verify(runId, entries, List.of());
    }

    /**
     * Anchors are heads known from elsewhere, such as commit trailers: they show a cut-off tail.
     */
    public static Verification verify(String runId, List<Entry> entries, List<LedgerHead> anchors) {
        var head = LedgerHead.genesis(runId);
        for (var entry : entries) {
            var fault = fault(head, entry);
            if (fault.isPresent()) {
                return fault.get();
            }
            head = entry.head();
        }
        for (var anchor : anchors) {
            var fault = fault(runId, entries, anchor);
            if (fault.isPresent()) {
                return fault.get();
            }
        }
        return new Intact(head);
    }

    private static Optional<Verification> fault(LedgerHead head, Entry entry) {
        long expected = head.seq() + 1;
        if (!entry.draft().runId().equals(head.runId())) {
            return broken(expected, Fault.FOREIGN_RUN, "belongs to run " + entry.draft().runId());
        }
        if (entry.seq() != expected) {
            return broken(
                    expected,
                    Fault.SEQUENCE_BROKEN,
                    "number %d stands here".formatted(entry.seq()));
        }
        if (!entry.prevHash().equals(head.hash())) {
            return broken(expected, Fault.LINK_BROKEN, "does not follow number " + head.seq());
        }
        return content(entry);
    }

    private static Optional<Verification> content(Entry entry) {
        try {
            if (!entry.expectedPayloadHash().equals(entry.payloadHash())) {
                return broken(entry.seq(), Fault.PAYLOAD_EDITED, "payload does not match its hash");
            }
        } catch (IllegalArgumentException e) {
            return broken(entry.seq(), Fault.UNREADABLE, "payload has no canonical form");
        }
        if (!entry.expectedHash().equals(entry.hash())) {
            return broken(entry.seq(), Fault.ENTRY_EDITED, "entry does not match its hash");
        }
        return Optional.empty();
    }

    private static Optional<Verification> fault(
            String runId, List<Entry> entries, LedgerHead anchor) {
        if (!anchor.runId().equals(runId)) {
            return broken(anchor.seq(), Fault.FOREIGN_RUN, "anchor of run " + anchor.runId());
        }
        if (anchor.seq() > entries.size()) {
            return broken(
                    entries.size() + 1L,
                    Fault.TRUNCATED,
                    "number %d is anchored but missing".formatted(anchor.seq()));
        }
        var known =
                anchor.seq() == 0
                        ? LedgerHead.genesis(runId)
                        : entries.get((int) anchor.seq() - 1).head();
        return known.equals(anchor)
                ? Optional.empty()
                : broken(anchor.seq(), Fault.ANCHOR_DIFFERS, "differs from the anchored hash");
    }

    private static Optional<Verification> broken(long seq, Fault fault, String detail) {
        return Optional.of(new Broken(seq, fault, detail));
    }
}
