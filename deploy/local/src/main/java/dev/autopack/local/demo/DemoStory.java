package dev.autopack.local.demo;

import dev.autopack.api.contract.ledger.LedgerEntryView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that the demo shows.
 *
 * @param entries those of the ledger that prove it
 * @param proven whether they do
 */
record DemoStory(String title, String happened, List<LedgerEntryView> entries, boolean proven) {
    private static final int WIDTH = 92;
    private static final String NEXT_LINE = "\n" + " ".repeat(18);

    DemoStory {
        entries = List.copyOf(entries);
    }

    String line() {
        var seqs =
                entries.stream()
                        .map(entry -> Long.toString(entry.seq()))
                        .collect(Collectors.joining(", "));
        var proof = seqs.isEmpty() ? "not in the ledger" : "entries " + seqs;
        return "  %s %-12s  %s%s%s"
                .formatted(
                        proven ? "✓" : "✗",
                        title,
                        String.join(NEXT_LINE, wrapped()),
                        NEXT_LINE,
                        proof);
    }

    private List<String> wrapped() {
        var lines = new ArrayList<String>();
        for (var word : happened.split(" ", -1)) {
            var last = lines.isEmpty() ? "" : lines.getLast();
            if (last.isEmpty() || last.length() + word.length() >= WIDTH) {
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, last + " " + word);
            }
        }
        return lines;
    }
}
