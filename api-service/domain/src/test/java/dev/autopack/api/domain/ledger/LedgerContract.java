package dev.autopack.api.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every ledger must do. */
public abstract class LedgerContract {
    private final String run = "run-" + UUID.randomUUID();

    protected abstract Ledger ledger();

    protected abstract LedgerPages pages();

    protected abstract <T> T within(Supplier<T> work);

    @Test
    void entriesOfARunFormAChainThatVerifies() {
        append("one", Map.of("n", 1));
        append("two", Map.of("text", "é \"quoted\" \u2028 \ud83d\ude00", "list", List.of(true)));
        var last = append("three", nulls());

        var entries = within(() -> pages().entries(run, 0, 10));

        assertThat(LedgerVerifier.verify(run, entries, List.of(last.head())))
                .isEqualTo(new Verification.Intact(last.head()));
        assertThat(entries.getLast()).isEqualTo(last);
        assertThat(within(() -> pages().head(run))).isEqualTo(last.head());
    }

    @Test
    void aRunWithoutEntriesIsAtItsGenesis() {
        assertThat(within(() -> pages().head(run))).isEqualTo(LedgerHead.genesis(run));
        assertThat(within(() -> pages().entries(run, 0, 10))).isEmpty();
    }

    @Test
    void runsHaveChainsOfTheirOwn() {
        append("one", Map.of());
        within(() -> ledger().append(new EntryDraft(run + "-b", "other", "me", Map.of())));

        var second = append("two", Map.of());

        assertThat(second.seq()).isEqualTo(2);
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 5; i++) {
            append("step", Map.of("n", i));
        }

        var page = within(() -> pages().entries(run, 2, 2));

        assertThat(page).extracting(Entry::seq).containsExactly(3L, 4L);
    }

    private Entry append(String kind, Map<String, @Nullable Object> payload) {
        return within(() -> ledger().append(new EntryDraft(run, kind, "principal", payload)));
    }

    private static Map<String, @Nullable Object> nulls() {
        var payload = new LinkedHashMap<String, @Nullable Object>();
        payload.put("nothing", null);
        payload.put("large", (1L << 53) - 1);
        return payload;
    }
}
