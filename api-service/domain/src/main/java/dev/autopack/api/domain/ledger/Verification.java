package dev.autopack.api.domain.ledger;

/** What the offline verifier found. */
public sealed interface Verification {
    /** Every entry is as it was written, from the first to this head. */
    record Intact(LedgerHead head) implements Verification {}

    /** The first entry that does not fit, and how. */
    record Broken(long seq, Fault fault, String detail) implements Verification {}

    /** The ways in which a chain is found to be broken. */
    enum Fault {
        FOREIGN_RUN,
        SEQUENCE_BROKEN,
        LINK_BROKEN,
        PAYLOAD_EDITED,
        ENTRY_EDITED,
        UNREADABLE,
        ANCHOR_DIFFERS,
        TRUNCATED
    }
}
