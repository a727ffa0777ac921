package dev.autopack.api.server.store.ledger;

import dev.autopack.api.domain.ledger.CanonicalJson;
import dev.autopack.api.domain.ledger.Entry;
import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.ledger.LedgerChain;
import dev.autopack.api.domain.ledger.LedgerHead;
import dev.autopack.api.domain.ledger.LedgerPages;
import dev.autopack.api.server.store.base.Cells;
import dev.autopack.api.server.store.base.JsonText;
import dev.autopack.api.server.store.base.Sql;
import dev.autopack.api.server.store.base.Statement;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The ledger in SQL: the head is locked, then entry and new head are written in one statement. */
@ApplicationScoped
class NativeLedger implements Ledger, LedgerPages {
    private static final String LOCK_HEAD =
            """
            SELECT seq, hash FROM ledger_head WHERE run_id = :run FOR UPDATE
            """;
    private static final String HEAD =
            """
            SELECT seq, hash FROM ledger_head WHERE run_id = :run
            """;
    // The head of a new run is inserted; two that begin one chain at once meet at the primary key.
    private static final String APPEND =
            """
            WITH head AS (
                INSERT INTO ledger_head (run_id, seq, hash)
                VALUES (:run, :seq, :hash)
                ON CONFLICT (run_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
            )
            INSERT INTO ledger_entry
                (run_id, seq, kind, at, principal, payload, payload_hash, prev_hash, hash)
            VALUES
                (:run, :seq, :kind, :at, :principal, CAST(:payload AS json), :payloadHash, :prevHash, :hash)
            """;
    private static final String PAGE =
            """
            SELECT seq, kind, at, principal, CAST(payload AS text), payload_hash, prev_hash, hash
            FROM ledger_entry
            WHERE run_id = :run AND seq > :after
            ORDER BY seq
            LIMIT :limit
            """;

    private final Sql sql;
    private final JsonText json;
    private final InstantSource clock;
    private final MeterRegistry metrics;

    NativeLedger(Sql sql, JsonText json, InstantSource clock, MeterRegistry metrics) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public Entry append(EntryDraft draft) {
        var entry = LedgerChain.next(head(LOCK_HEAD, draft.runId()), draft, clock.instant());
        sql.of(APPEND)
                .set("run", draft.runId())
                .set("seq", entry.seq())
                .set("kind", draft.kind())
                .set("at", entry.at())
                .set("principal", draft.principal())
                .set("payload", CanonicalJson.write(draft.payload()))
                .set("payloadHash", entry.payloadHash())
                .set("prevHash", entry.prevHash())
                .set("hash", entry.hash())
                .update();
        metrics.counter("autopack.ledger.entries", "kind", draft.kind()).increment();
        return entry;
    }

    @Override
    public LedgerHead head(String runId) {
        return head(HEAD, runId);
    }

    @Override
    public List<Entry> entries(String runId, long after, int limit) {
        return rows(sql.of(PAGE).set("run", runId).set("after", after).set("limit", limit))
                .map(row -> entry(runId, row))
                .toList();
    }

    private LedgerHead head(String text, String runId) {
        return rows(sql.of(text).set("run", runId))
                .findFirst()
                .map(row -> new LedgerHead(runId, row.number(0), row.text(1)))
                .orElseGet(() -> LedgerHead.genesis(runId));
    }

    private Entry entry(String runId, Cells row) {
        var draft = new EntryDraft(runId, row.text(1), row.text(3), json.object(row.text(4)));
        return new Entry(
                draft, row.number(0), row.instant(2), row.text(5), row.text(6), row.text(7));
    }

    private static Stream<Cells> rows(Statement query) {
        return query.rows().stream();
    }
}
