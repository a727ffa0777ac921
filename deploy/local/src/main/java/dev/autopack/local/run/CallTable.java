package dev.autopack.local.run;

import dev.autopack.api.contract.ledger.LedgerEntryView;
import dev.autopack.local.text.Table;
import dev.autopack.local.text.Table.Column;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every model call of a run: who was asked, why that one, and what it cost. */
public record CallTable(Entries ledger) {

    public String print() {
        var table =
                new Table(
                        List.of(
                                Column.left("phase", 8),
                                Column.right("attempt", 7),
                                Column.left("model", 28),
                                Column.left("why this one", 60),
                                Column.right("tokens", 8),
                                Column.right("cost", 9)));
        ledger.ofKind("tokens.reserved").forEach(reserved -> add(table, reserved));
        return table.print();
    }

    private void add(Table table, LedgerEntryView reserved) {
        var settled = settled(reserved);
        table.row(
                Entries.text(reserved, "phase_id"),
                Entries.text(reserved, "attempt"),
                model(reserved),
                Entries.text(reserved, "why"),
                settled.map(entry -> grouped(Entries.number(entry, "total_tokens"))).orElse("–"),
                settled.map(entry -> Money.print(Entries.number(entry, "cost_micros")))
                        .orElse("–"));
    }

    private Optional<LedgerEntryView> settled(LedgerEntryView reserved) {
        var id = Entries.text(reserved, "reservation_id");
        return ledger.ofKind("tokens.settled")
                .filter(entry -> Entries.text(entry, "reservation_id").equals(id))
                .findFirst();
    }

    static String model(LedgerEntryView entry) {
        return "%s/%s".formatted(Entries.text(entry, "provider"), Entries.text(entry, "model"));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
