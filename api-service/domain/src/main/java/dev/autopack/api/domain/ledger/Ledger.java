package dev.autopack.api.domain.ledger;

/** Where decisions are recorded; an append belongs to the transaction of the decision itself. */
public interface Ledger {
    Entry append(EntryDraft draft);
}
