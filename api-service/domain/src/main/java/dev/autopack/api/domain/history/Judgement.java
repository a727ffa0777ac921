package dev.autopack.api.domain.history;

import dev.autopack.api.domain.ledger.LedgerHead;
import dev.autopack.api.domain.run.CommitId;

/** What was judged in an attempt, on which base, how, and the ledger entry that says so. */
public record Judgement(CommitId base, String changeHash, Word word, LedgerHead head) {
    /** A verdict in one word. */
    public enum Word {
        CLEAR,
        NEEDS_APPROVAL,
        FORBIDDEN
    }
}
