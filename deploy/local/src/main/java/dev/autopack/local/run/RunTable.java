package dev.autopack.local.run;

import dev.autopack.api.contract.ledger.LedgerEntryView;
import dev.autopack.api.contract.phase.PhaseView;
import dev.autopack.api.contract.run.RunView;
import dev.autopack.local.text.Table;
import dev.autopack.local.text.Table.Column;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A finished run, one row per phase. */
public record RunTable(RunView run, Entries ledger) {

    public String print() {
        var table =
                new Table(
                        List.of(
                                Column.left("phase", 8),
                                Column.left("what", 26),
                                Column.right("attempts", 8),
                                Column.left("outcome", 18),
                                Column.right("tests", 5),
                                Column.right("tokens", 8),
                                Column.right("cost", 9),
                                Column.left("commit", 10)));
        run.phases().forEach(phase -> add(table, phase));
        var cost = Money.print(settledMicros());
        table.row("", "together", "", "", "", grouped(run.tokensUsed()), cost, "");
        return table.print();
    }

    /** What the phases spent, added up from the ledger and not from the run. */
    public long settledTokens() {
        return ledger.sum("tokens.settled", "total_tokens");
    }

    /** The same in millionths of a US dollar. */
    public long settledMicros() {
        return ledger.sum("tokens.settled", "cost_micros");
    }

    private void add(Table table, PhaseView phase) {
        var commit = phase.commit();
        table.row(
                phase.phaseId(),
                phase.name(),
                Long.toString(attempts(phase)),
                outcome(phase),
                tests(phase),
                grouped(phase.tokensUsed()),
                Money.print(micros(phase)),
                commit == null ? "–" : Story.shortened(commit));
    }

    private long attempts(PhaseView phase) {
        return of(phase, "phase.leased")
                .map(entry -> Entries.text(entry, "attempt"))
                .distinct()
                .count();
    }

    private String outcome(PhaseView phase) {
        var state = phase.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var approved = of(phase, "approval.approved").findAny().isPresent();
        return approved ? state + ", approved" : state;
    }

    private String tests(PhaseView phase) {
        return of(phase, "tests.reported")
                .reduce((_, last) -> last)
                .map(entry -> Entries.text(entry, "total"))
                .orElse("–");
    }

    private long micros(PhaseView phase) {
        return of(phase, "tokens.settled")
                .mapToLong(entry -> Entries.number(entry, "cost_micros"))
                .sum();
    }

    private Stream<LedgerEntryView> of(PhaseView phase, String kind) {
        return ledger.of(phase.phaseId(), kind).stream();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
