package dev.autopack.sync.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class NoLineIsLostTest {
    private static final List<String> TELLING_LINES =
            List.of(
                    "",
                    "text",
                    "# Title",
                    "## INDEX",
                    "## Summary",
                    "## BUILD-1",
                    "### BUILD-2 | 2026-01-02 | x",
                    "## BUILD-1.5",
                    "## BUILD-1_X",
                    "## DEC-1",
                    "### DBG-3",
                    "```",
                    "````java",
                    "~~~",
                    "| Date | Build | Title | Notes |",
                    "|---|---|---|---|",
                    "| 2026-01-02 | BUILD-1 | x | y |",
                    "| 2026-01-02 | BUILD-7 | x | y |",
                    "| 2026-01-02 | DBG-7 | HIGH | y | Fixed |",
                    "| 2026-01-02 | DEC-7 | x | y | z |",
                    "| broken",
                    "|");

    @Property
    void preambleAndSectionsTogetherAreTheFile(
            @ForAll LedgerKind kind, @ForAll("ledgers") String text) {
        var ledger = parse(kind, text);

        var sections =
                ledger.entries().stream()
                        .filter(it -> !"index_table".equals(it.metadata().get(SotEntry.SOURCE)))
                        .map(SotEntry::content)
                        .collect(Collectors.joining());
        assertThat(ledger.preamble() + sections).isEqualTo(text + "\n");
    }

    @Property
    void everyHeadingThatNamesAnIdIsAnEntryOrReported(
            @ForAll LedgerKind kind, @ForAll("ledgers") String text) {
        var ledger = parse(kind, text);

        var lines = List.of(text.split("\n", -1));
        var reported = ledger.skipped().stream().map(SkippedLine::line).toList();
        var starts = ledger.counts().sections();
        var headings =
                IntStream.rangeClosed(1, lines.size())
                        .filter(i -> lines.get(i - 1).matches("#{2,3} (BUILD|DEC|DBG)-.*"))
                        .boxed()
                        .toList();
        var refused =
                ledger.skipped().stream()
                        .filter(it -> headings.contains(it.line()))
                        .filter(it -> it.why() != SkippedLine.Why.DUPLICATE_ID)
                        .count();
        assertThat(starts + refused).isEqualTo(headings.size());
        assertThat(reported).isSorted();
    }

    @Property
    void everyRowOfTheIndexIsAnEntryOrFrameOrReported(
            @ForAll LedgerKind kind, @ForAll("ledgers") String text) {
        var document = new LedgerDocument(kind, text);
        var lines = document.lines();

        var ledger = LedgerGrammar.parse(document);

        var rows = IndexTable.of(lines, Fences.of(lines)).rows();
        var frame = rows.stream().filter(i -> lines.get(i).matches(".*(Date|---).*")).count();
        var refused =
                ledger.skipped().stream()
                        .filter(it -> rows.contains(it.line() - 1))
                        .filter(it -> it.why() != SkippedLine.Why.ROW_DUPLICATE_ID)
                        .count();
        assertThat(ledger.counts().indexRows() + frame + refused).isEqualTo(rows.size());
    }

    @Property
    void theSameTextGivesTheSameKeysOnce(@ForAll LedgerKind kind, @ForAll("ledgers") String text) {
        var ledger = parse(kind, text);

        assertThat(ledger.entries()).extracting(SotEntry::key).doesNotHaveDuplicates();
        assertThat(parse(kind, text).aggregateHash()).isEqualTo(ledger.aggregateHash());
    }

    @Provide
    Arbitrary<String> ledgers() {
        var line =
                Arbitraries.frequencyOf(
                        Tuple.of(9, Arbitraries.of(TELLING_LINES)),
                        Tuple.of(
                                1,
                                Arbitraries.strings()
                                        .withChars("#|`~- BUILD19.\\")
                                        .ofMaxLength(12)));
        return line.list().ofMaxSize(25).map(lines -> String.join("\n", lines));
    }

    private static ParsedLedger parse(LedgerKind kind, String text) {
        return LedgerGrammar.parse(new LedgerDocument(kind, text));
    }
}
