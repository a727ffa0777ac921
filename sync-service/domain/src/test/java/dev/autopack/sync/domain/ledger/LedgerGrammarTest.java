package dev.autopack.sync.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.sync.domain.ledger.SkippedLine.Why;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "## BUILD-145; BUILD-145",
                "### BUILD-145 Follow-up; BUILD-145",
                "##   BUILD-145: x; BUILD-145",
                "### BUILD-145-FOLLOWUP; BUILD-145",
                "### BUILD-153.2: y; BUILD-153.2",
                "### BUILD-153.; BUILD-153",
                "### BUILD-007; BUILD-007"
            })
    void aHeadingStartsAnEntry(String heading, String id) {
        var ledger = build(heading + "\ntext\n");

        assertThat(ledger.entries()).singleElement().satisfies(it -> hasId(it, id, 1));
        assertThat(ledger.skipped()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# BUILD-1",
                "#### BUILD-1",
                " ## BUILD-1",
                "##BUILD-1",
                "## build-1",
                "## Summary",
                "## About BUILD-1"
            })
    void otherLinesAreContent(String line) {
        var ledger = build("## BUILD-9\n" + line + "\n");

        assertThat(ledger.entries()).singleElement().satisfies(it -> hasId(it, "BUILD-9", 1));
        assertThat(ledger.entries().getFirst().content()).contains(line);
        assertThat(ledger.skipped()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "## BUILD-145_X; ID_MALFORMED",
                "## BUILD-145a; ID_MALFORMED",
                "## BUILD-145é; ID_MALFORMED",
                "## BUILD-153.2a; ID_MALFORMED",
                "## DEC-1; ID_OF_ANOTHER_LEDGER",
                "### DBG-1 | x; ID_OF_ANOTHER_LEDGER"
            })
    void aHeadingThatOnlyLooksLikeAnEntryIsReported(String heading, Why why) {
        var ledger = build("## BUILD-9\n" + heading + "\n");

        assertThat(ledger.entries()).hasSize(1);
        assertThat(ledger.skipped()).containsExactly(new SkippedLine("BUILD_HISTORY.md", 2, why));
    }

    @Test
    void contentReachesToTheNextEntryAndTheLastOneToTheEndOfTheFile() {
        var ledger = build("intro\n## BUILD-1\na\n## Summary\nb\n\n### BUILD-2\nc\n");

        assertThat(ledger.preamble()).isEqualTo("intro\n");
        assertThat(ledger.entries())
                .extracting(SotEntry::content)
                .containsExactly("## BUILD-1\na\n## Summary\nb\n\n", "### BUILD-2\nc\n\n");
    }

    @Test
    void theHashDoesNotDependOnLineEnds() {
        var unix = build("## BUILD-1\na\n");

        var windows = build("\uFEFF## BUILD-1\r\na\r\n");

        assertThat(windows).isEqualTo(unix);
        // printf '## BUILD-1\na\n\n' | sha256sum | cut -c1-16
        assertThat(unix.entries().getFirst().contentHash()).isEqualTo("e71472ac2be1aed0");
    }

    @Test
    void aRepeatedIdGetsTheNextNumberAndIsReported() {
        var ledger = build("## BUILD-1\na\n## BUILD-1 Follow-up\nb\n## BUILD-1.2\nc\n");

        assertThat(ledger.entries())
                .extracting(SotEntry::key)
                .containsExactly(
                        new EntryKey("BUILD-1", 1),
                        new EntryKey("BUILD-1", 2),
                        new EntryKey("BUILD-1.2", 1));
        assertThat(ledger.uniqueIds()).isEqualTo(2);
        assertThat(ledger.skipped())
                .containsExactly(new SkippedLine("BUILD_HISTORY.md", 3, Why.DUPLICATE_ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"```", "~~~", "   ````", "```java", "~~~ a`b"})
    void aHeadingInsideAFenceIsNotAnEntry(String fence) {
        var close = fence.contains("~") ? "~~~~" : "````";

        var ledger = build("## BUILD-1\n" + fence + "\n## BUILD-2\n" + close + "\n## BUILD-3\n");

        assertThat(ledger.entries())
                .extracting(it -> it.key().id())
                .containsExactly("BUILD-1", "BUILD-3");
        assertThat(ledger.skipped())
                .containsExactly(new SkippedLine("BUILD_HISTORY.md", 3, Why.HEADING_IN_FENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~~~\n", "``\n", "```x\n", "    ```\n", ""})
    void aFenceThatNothingClosesDoesNotHideTheEntriesBelow(String notClosing) {
        var ledger = build("## BUILD-1\n```\n" + notClosing + "## BUILD-2\n");

        assertThat(ledger.entries()).hasSize(2);
        assertThat(ledger.skipped())
                .contains(new SkippedLine("BUILD_HISTORY.md", 2, Why.FENCE_NEVER_CLOSED));
    }

    @Test
    void backticksInAnInfoStringAreNoFence() {
        var ledger = build("## BUILD-1\n``` a`b ```\n## BUILD-2\n```\n```\n");

        assertThat(ledger.entries()).hasSize(2);
        assertThat(ledger.skipped()).isEmpty();
    }

    @Test
    void theDateInAHeadingIsTheDateOfTheEntry() {
        var ledger =
                LedgerGrammar.parse(
                        new LedgerDocument(
                                LedgerKind.DEBUG_LOG,
                                "### DBG-1 | 2026-01-03T10:00 | x\n### DBG-2 | 2026-01-04 | y\n### DBG-3 | 2026-13-04 |\n### DBG-4\n"));

        assertThat(ledger.entries())
                .extracting(it -> it.date().map(LocalDate::toString).orElse("none"))
                .containsExactly("2026-01-03", "2026-01-04", "none", "none");
    }

    private static ParsedLedger build(String text) {
        return LedgerGrammar.parse(new LedgerDocument(LedgerKind.BUILD_HISTORY, text));
    }

    private static void hasId(SotEntry entry, String id, int ordinal) {
        assertThat(entry.key()).isEqualTo(new EntryKey(id, ordinal));
    }
}
