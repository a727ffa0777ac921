package dev.autopack.api.domain.ledger;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A ledger that lives as long as its test. */
public final class InMemoryLedger implements Ledger, LedgerPages {
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final InstantSource clock;

    public InMemoryLedger(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Entry append(EntryDraft draft) {
        var entry = LedgerChain.next(head(draft.runId()), draft, clock.instant());
        entries.computeIfAbsent(draft.runId(), _ -> new ArrayList<>()).add(entry);
        return entry;
    }

    @Override
    public List<Entry> entries(String runId, long after, int limit) {
        return entries.getOrDefault(runId, List.of()).stream()
                .filter(entry -> entry.seq() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public LedgerHead head(String runId) {
        var known = entries.getOrDefault(runId, List.of());
        return known.isEmpty() ? LedgerHead.genesis(runId) : known.getLast().head();
    }

    /** The kinds written for a run, in order. */
    public List<String> kinds(String runId) {
        return entries.getOrDefault(runId, List.of()).stream()
                .map(entry -> entry.draft().kind())
                .toList();
    }
}
