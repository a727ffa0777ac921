package dev.autopack.sync.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.autopack.sync.domain.ledger.SkippedLine.Why;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {

    @Test
    void aBuildWithoutASectionIsKnownFromItsRow() {
        var ledger =
                parse(
                        LedgerKind.BUILD_HISTORY,
                        "| Timestamp | Build | Title | Notes |",
                        "|---|:-:|---|---|",
                        "| 2026-01-02 | BUILD-209.1 | Newest | a | b |");

        var entry = ledger.entries().getFirst();
        assertThat(entry.key()).isEqualTo(new EntryKey("BUILD-209.1", 1));
        assertThat(entry.title()).isEqualTo("BUILD-209.1 | 2026-01-02 | Newest");
        assertThat(entry.content()).isEqualTo("BUILD-209.1\nNewest\n\na | b");
        assertThat(entry.metadata())
                .isEqualTo(Map.of("source", "index_table", "date", "2026-01-02"));
        assertThat(ledger.skipped()).isEmpty();
    }

    @Test
    void aDecisionHasItsStatus() {
        var ledger =
                parse(LedgerKind.ARCHITECTURE, "| 2026-01-02 | DEC-007 | Use it | Done | High |");

        var entry = ledger.entries().getFirst();
        assertThat(entry.content()).isEqualTo("DEC-007\nUse it\nStatus: Done\nImpact: High");
        assertThat(entry.metadata()).containsEntry("status", "Done");
    }

    @Test
    void aBugHasSeverityAndStatusAndItsSummaryMayHoldBars() {
        var ledger = parse(LedgerKind.DEBUG_LOG, "| 2026-01-02 | DBG-084 | HIGH | a | b | Fixed |");

        var entry = ledger.entries().getFirst();
        assertThat(entry.title()).isEqualTo("DBG-084 | 2026-01-02 | HIGH");
        assertThat(entry.content()).isEqualTo("DBG-084\nSeverity: HIGH\na | b\nStatus: Fixed");
        assertThat(entry.metadata()).containsEntry("severity", "HIGH");
    }

    @Test
    void aSectionKeepsItsContentAndTakesTitleDateAndStatusFromTheRow() {
        var ledger =
                parse(
                        LedgerKind.ARCHITECTURE,
                        "| 2026-01-02 | DEC-1 | Use it | Done | High |",
                        "",
                        "### DEC-1 | 2020-01-01 | old words",
                        "text");

        assertThat(ledger.entries()).hasSize(1);
        var entry = ledger.entries().getFirst();
        assertThat(entry.content()).startsWith("### DEC-1 | 2020-01-01 | old words\ntext\n");
        assertThat(entry.title()).isEqualTo("DEC-1 | 2026-01-02 | Use it");
        assertThat(entry.metadata())
                .containsEntry("source", "section_and_index")
                .containsEntry("date", "2026-01-02")
                .containsEntry("status", "Done");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "| 2026-01-02 | P0 Reliability | x | y |; ROW_ID_UNKNOWN",
                "| 2026-01-02 | DEC-1 | x | y |; ROW_ID_UNKNOWN",
                "| 2026-02-30 | BUILD-1 | x | y |; ROW_DATE_UNKNOWN",
                "| yesterday | BUILD-1 | x | y |; ROW_DATE_UNKNOWN",
                "| 2026-01-02 | BUILD-1 | x |; ROW_MALFORMED",
                "| 2026-01-02 | BUILD-1 | x | y; ROW_MALFORMED",
                "| alone |; ROW_MALFORMED",
                "|; ROW_MALFORMED",
                "||; ROW_MALFORMED"
            })
    void aRowThatCannotBeReadIsReported(String row, Why why) {
        var ledger = parse(LedgerKind.BUILD_HISTORY, row);

        assertThat(ledger.entries()).isEmpty();
        assertThat(ledger.skipped()).containsExactly(new SkippedLine("BUILD_HISTORY.md", 3, why));
    }

    @Test
    void aRepeatedRowGetsTheNextNumberAndIsReported() {
        var ledger =
                parse(
                        LedgerKind.BUILD_HISTORY,
                        "| 2026-01-02 | BUILD-1 | x | y |",
                        "| 2026-01-03 | BUILD-1 | x | z |");

        assertThat(ledger.entries())
                .extracting(SotEntry::key)
                .containsExactly(new EntryKey("BUILD-1", 1), new EntryKey("BUILD-1", 2));
        assertThat(ledger.skipped())
                .containsExactly(new SkippedLine("BUILD_HISTORY.md", 4, Why.ROW_DUPLICATE_ID));
    }

    @Test
    void aLineBetweenRowsIsReportedAndDoesNotEndTheTable() {
        var ledger =
                parse(
                        LedgerKind.BUILD_HISTORY,
                        "",
                        "words before are only words",
                        "| 2026-01-02 | BUILD-1 | x | y |",
                        "broken",
                        "| 2026-01-03 | BUILD-2 | x | z |");

        assertThat(ledger.counts().indexRows()).isEqualTo(2);
        assertThat(ledger.skipped())
                .extracting(SkippedLine::line, SkippedLine::why)
                .contains(tuple(6, Why.NOT_A_ROW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "## Other"})
    void anEmptyLineOrAHeadingEndsTheTable(String end) {
        var ledger =
                parse(
                        LedgerKind.BUILD_HISTORY,
                        "| 2026-01-02 | BUILD-1 | x | y |",
                        end,
                        "| 2026-01-03 | BUILD-2 | x | z |");

        assertThat(ledger.counts().indexRows()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(LedgerKind.class)
    void aBarAfterABackslashBelongsToItsCell(LedgerKind kind) {
        var row = "| 2026-01-02 | %s-1 | a \\| b | c | d |".formatted(kind.idPrefix());

        var ledger = parse(kind, row);

        assertThat(ledger.entries()).hasSize(1);
        assertThat(ledger.entries().getFirst().title()).endsWith("a \\| b");
    }

    private static ParsedLedger parse(LedgerKind kind, String... belowTheHeading) {
        var text = "# Ledger\n## INDEX\n" + String.join("\n", belowTheHeading) + "\n";
        return LedgerGrammar.parse(new LedgerDocument(kind, text));
    }
}
