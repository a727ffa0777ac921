package dev.autopack.api.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.ledger.Verification.Broken;
import dev.autopack.api.domain.ledger.Verification.Fault;
import dev.autopack.api.domain.ledger.Verification.Intact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerVerifierTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00.123456789Z");
    private static final List<Entry> CHAIN = chain("run-1", 6);

    @Test
    void anUntouchedChainIsIntact() {
        var found = LedgerVerifier.verify("run-1", CHAIN, List.of(CHAIN.get(2).head()));

        assertThat(found).isEqualTo(new Intact(CHAIN.getLast().head()));
        assertThat(CHAIN.getFirst().prevHash()).isEqualTo("0".repeat(64));
        assertThat(CHAIN.getFirst().atText()).isEqualTo("2026-01-01T00:00:00.123456Z");
    }

    @Test
    void theHashOfAnEntryIsFixedForever() {
        var first = CHAIN.getFirst();
        var canonical =
                """
                {"at":"2026-01-01T00:00:00.123456Z","kind":"phase.step","payload_hash":"%s",\
                "prev_hash":"%s","principal":"executor-1","run_id":"run-1","seq":1}"""
                        .formatted(first.payloadHash(), "0".repeat(64));

        assertThat(first.hash()).isEqualTo(Sha256.of(canonical));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void everySingleEditIsFoundAtItsEntry(int at) {
        for (var edited : edits(CHAIN.get(at))) {
            var entries = new ArrayList<>(CHAIN);
            entries.set(at, edited);

            assertThat(LedgerVerifier.verify("run-1", entries))
                    .isInstanceOfSatisfying(
                            Broken.class, broken -> assertThat(broken.seq()).isEqualTo(at + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("positions")
    void everyDropIsFound(int at) {
        var entries = new ArrayList<>(CHAIN);
        entries.remove(at);

        var found = LedgerVerifier.verify("run-1", entries, List.of(CHAIN.getLast().head()));

        assertThat(found).isInstanceOf(Broken.class);
    }

    @ParameterizedTest
    @MethodSource("positions")
    void everyExchangeOfTwoEntriesIsFound(int at) {
        for (int other = at + 1; other < CHAIN.size(); other++) {
            var entries = new ArrayList<>(CHAIN);
            entries.set(at, CHAIN.get(other));
            entries.set(other, CHAIN.get(at));

            assertThat(LedgerVerifier.verify("run-1", entries))
                    .isEqualTo(
                            new Broken(
                                    at + 1,
                                    Fault.SEQUENCE_BROKEN,
                                    "number %d stands here".formatted(other + 1)));
        }
    }

    @ParameterizedTest
    @MethodSource("positions")
    void everyInsertedEntryIsFound(int at) {
        var before = at == 0 ? LedgerHead.genesis("run-1") : CHAIN.get(at - 1).head();
        var forged = LedgerChain.next(before, draft("run-1", 99), START);
        var entries = new ArrayList<>(CHAIN);
        entries.add(at, forged);

        assertThat(LedgerVerifier.verify("run-1", entries)).isInstanceOf(Broken.class);
    }

    @ParameterizedTest
    @MethodSource("positions")
    void aCutOffTailIsFoundByItsAnchor(int at) {
        var found =
                LedgerVerifier.verify(
                        "run-1", CHAIN.subList(0, at), List.of(CHAIN.getLast().head()));

        assertThat(found)
                .isEqualTo(
                        new Broken(at + 1L, Fault.TRUNCATED, "number 6 is anchored but missing"));
    }

    @Test
    void aChainRewrittenFromAnEntryOnIsFoundByAnAnchor() {
        var rewritten = new ArrayList<>(CHAIN.subList(0, 3));
        var head = CHAIN.get(2).head();
        for (int i = 3; i < 6; i++) {
            var entry = LedgerChain.next(head, draft("run-1", i + 50), START);
            rewritten.add(entry);
            head = entry.head();
        }

        assertThat(LedgerVerifier.verify("run-1", rewritten)).isInstanceOf(Intact.class);
        assertThat(LedgerVerifier.verify("run-1", rewritten, List.of(CHAIN.get(4).head())))
                .isEqualTo(new Broken(5, Fault.ANCHOR_DIFFERS, "differs from the anchored hash"));
    }

    @Test
    void anEntryOfAnotherRunIsFound() {
        assertThat(LedgerVerifier.verify("run-1", chain("run-2", 1)))
                .isEqualTo(new Broken(1, Fault.FOREIGN_RUN, "belongs to run run-2"));
    }

    @Test
    void anAnchorReadsBack() {
        var head = CHAIN.getLast().head();

        assertThat(LedgerHead.parse("run-1", head.anchor())).isEqualTo(head);
    }

    private static IntStream positions() {
        return IntStream.range(0, CHAIN.size());
    }

    private static List<Entry> edits(Entry entry) {
        var draft = entry.draft();
        var drafts =
                Stream.of(
                        new EntryDraft("run-2", draft.kind(), draft.principal(), draft.payload()),
                        new EntryDraft("run-1", "other.kind", draft.principal(), draft.payload()),
                        new EntryDraft("run-1", draft.kind(), "somebody", draft.payload()),
                        new EntryDraft(
                                "run-1", draft.kind(), draft.principal(), Map.of("n", 7777)));
        var edits =
                new ArrayList<>(
                        drafts.map(
                                        d ->
                                                new Entry(
                                                        d,
                                                        entry.seq(),
                                                        entry.at(),
                                                        entry.payloadHash(),
                                                        entry.prevHash(),
                                                        entry.hash()))
                                .toList());
        var zeros = "0".repeat(64);
        edits.add(with(entry, entry.at().plusSeconds(1), entry.payloadHash(), entry.hash()));
        edits.add(with(entry, entry.at(), zeros, entry.hash()));
        edits.add(with(entry, entry.at(), entry.payloadHash(), zeros));
        var other = new EntryDraft("run-1", draft.kind(), draft.principal(), Map.of("n", 7777));
        edits.add(
                new Entry(
                        other,
                        entry.seq(),
                        entry.at(),
                        CanonicalJson.hash(other.payload()),
                        entry.prevHash(),
                        entry.hash()));
        return edits;
    }

    private static Entry with(Entry entry, Instant at, String payloadHash, String hash) {
        return new Entry(entry.draft(), entry.seq(), at, payloadHash, entry.prevHash(), hash);
    }

    private static List<Entry> chain(String runId, int length) {
        var entries = new ArrayList<Entry>();
        var head = LedgerHead.genesis(runId);
        for (int i = 0; i < length; i++) {
            var entry = LedgerChain.next(head, draft(runId, i), START.plusSeconds(i));
            entries.add(entry);
            head = entry.head();
        }
        return entries;
    }

    private static EntryDraft draft(String runId, int n) {
        return new EntryDraft(
                runId, "phase.step", "executor-1", Map.of("n", n, "list", List.of("a", n)));
    }
}
