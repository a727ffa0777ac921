package dev.autopack.local.demo;

import dev.autopack.api.contract.ledger.LedgerEntryView;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that the demo shows.
 *
 * @param entries those of the ledger that prove it
 * @param proven whether they do
 */
record DemoStory(String title, String happened, List<LedgerEntryView> entries, boolean proven) {
    DemoStory {
        entries = List.copyOf(entries);
    }

    String line() {
        var seqs =
                entries.stream()
                        .map(entry -> Long.toString(entry.seq()))
                        .collect(Collectors.joining(", "));
        return "  %s %-12s %s%n      entries %s"
                .formatted(proven ? "✓" : "✗", title, happened, seqs.isEmpty() ? "none" : seqs);
    }
}
