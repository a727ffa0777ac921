package dev.autopack.api.server.http.ledger;

import dev.autopack.api.contract.common.LedgerHeadView;
import dev.autopack.api.contract.ledger.LedgerApi;
import dev.autopack.api.contract.ledger.LedgerEntryView;
import dev.autopack.api.contract.ledger.LedgerPageView;
import dev.autopack.api.domain.ledger.Entry;
import dev.autopack.api.domain.ledger.LedgerHead;
import dev.autopack.api.domain.ledger.LedgerPages;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.transaction.Transactions;
import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.guard.Needs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows ledgers. */
@RunOnVirtualThread
class LedgerResource implements LedgerApi {
    private static final int LIMIT_MAX = 1000;

    private final Transactions transactions;
    private final LedgerPages ledger;

    LedgerResource(Transactions transactions, LedgerPages ledger) {
        this.transactions = transactions;
        this.ledger = ledger;
    }

    @Override
    @Needs(Permission.LEDGER_READ)
    public LedgerPageView read(String runId, long after, int limit) {
        var from = Math.max(0, after);
        var most = Math.clamp(limit, 1, LIMIT_MAX);
        return transactions.within(() -> page(runId, from, most));
    }

    private LedgerPageView page(String runId, long after, int limit) {
        var head = ledger.head(runId);
        // The start of a run is its first entry, so a run without entries is no run.
        if (head.seq() == 0) {
            throw new Refusal(Reason.RUN_UNKNOWN, "run %s is not known".formatted(runId));
        }
        var entries = ledger.entries(runId, after, limit);
        return new LedgerPageView(
                runId,
                new LedgerHeadView(head.seq(), head.hash()),
                entries.stream().map(LedgerResource::view).toList(),
                nextAfter(entries, head));
    }

    private static @Nullable Long nextAfter(List<Entry> entries, LedgerHead head) {
        var isLast = entries.isEmpty() || entries.getLast().seq() >= head.seq();
        return isLast ? null : (Long) entries.getLast().seq();
    }

    private static LedgerEntryView view(Entry entry) {
        var draft = entry.draft();
        return new LedgerEntryView(
                draft.runId(),
                entry.seq(),
                draft.kind(),
                entry.atText(),
                draft.principal(),
                draft.payload(),
                entry.payloadHash(),
                entry.prevHash(),
                entry.hash());
    }
}
