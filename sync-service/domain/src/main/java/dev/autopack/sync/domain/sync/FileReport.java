package dev.autopack.sync.domain.sync;

import dev.autopack.sync.domain.ledger.LedgerKind;
import dev.autopack.sync.domain.ledger.ParsedLedger;

/** What became of one ledger in a sync. */
public sealed interface FileReport {
    /** The ledger was read. */
    record Read(ParsedLedger ledger) implements FileReport {}

    /** The project does not keep this ledger. */
    record Missing(LedgerKind kind) implements FileReport {}
}
