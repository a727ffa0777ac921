package dev.autopack.api.domain.ledger;

import java.util.List;

/** The ledger of a run as its readers see it. */
public interface LedgerPages {
    /** At most {@code limit} entries that follow number {@code after}, in order. */
    List<Entry> entries(String runId, long after, int limit);

    LedgerHead head(String runId);
}
