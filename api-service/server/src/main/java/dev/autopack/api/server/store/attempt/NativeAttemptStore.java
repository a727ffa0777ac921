package dev.autopack.api.server.store.attempt;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.gate.GateDecision;
import dev.autopack.api.domain.history.AttemptEnd;
import dev.autopack.api.domain.history.AttemptStore;
import dev.autopack.api.domain.history.Judgement;
import dev.autopack.api.domain.history.PastAttempt;
import dev.autopack.api.domain.ledger.LedgerHead;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.server.store.base.Cells;
import dev.autopack.api.server.store.base.JsonText;
import dev.autopack.api.server.store.base.Sql;
import dev.autopack.api.server.store.base.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judgements and ends of attempts in PostgreSQL. */
@ApplicationScoped
class NativeAttemptStore implements AttemptStore {
    private static final String JUDGED =
            """
            INSERT INTO attempt
                (run_id, phase_id, attempt, base_commit, change_hash, verdict, ledger_seq, ledger_hash)
            VALUES (:run, :phase, :attempt, :base, :hash, :verdict, :seq, :ledgerHash)
            ON CONFLICT (run_id, phase_id, attempt) DO UPDATE
            SET base_commit = excluded.base_commit,
                change_hash = excluded.change_hash,
                verdict = excluded.verdict,
                ledger_seq = excluded.ledger_seq,
                ledger_hash = excluded.ledger_hash
            """;
    private static final String JUDGEMENT =
            """
            SELECT base_commit, change_hash, verdict, ledger_seq, ledger_hash
            FROM attempt
            WHERE run_id = :run AND phase_id = :phase AND attempt = :attempt AND verdict IS NOT NULL
            """;
    private static final String ENDED =
            """
            INSERT INTO attempt
                (run_id, phase_id, attempt, terminal_mode, reason, feedback, fence, decision, ended_at,
                fingerprint, counted, next_kind, next_tokens, next_text)
            VALUES
                (:run, :phase, :attempt, :mode, :reason, :feedback, :fence, CAST(:decision AS jsonb), :at,
                :fingerprint, :counted, :next, :nextTokens, :nextText)
            ON CONFLICT (run_id, phase_id, attempt) DO UPDATE
            SET terminal_mode = excluded.terminal_mode,
                reason = excluded.reason,
                feedback = excluded.feedback,
                fence = excluded.fence,
                decision = excluded.decision,
                ended_at = excluded.ended_at,
                fingerprint = excluded.fingerprint,
                counted = excluded.counted,
                next_kind = excluded.next_kind,
                next_tokens = excluded.next_tokens,
                next_text = excluded.next_text
            """;
    private static final String END =
            """
            SELECT CAST(decision AS text), reason, feedback, fence, ended_at,
                fingerprint, counted, next_kind, next_tokens, next_text
            FROM attempt
            WHERE run_id = :run AND phase_id = :phase AND attempt = :attempt AND ended_at IS NOT NULL
            """;
    // The model is that of the newest call of the builder; a reservation tells which was wanted.
    private static final String PAST =
            """
            SELECT past.attempt, past.reason, past.fingerprint, past.counted, past.next_kind,
                past.next_tokens, past.next_text, asked.provider, asked.model, past.feedback
            FROM (
                SELECT attempt, reason, feedback, fingerprint, counted, next_kind, next_tokens, next_text
                FROM attempt
                WHERE run_id = :run AND phase_id = :phase AND ended_at IS NOT NULL AND reason <> ''
                ORDER BY attempt DESC
                LIMIT :limit
            ) AS past
            LEFT JOIN LATERAL (
                SELECT COALESCE(provider, wanted_provider) AS provider, COALESCE(model, wanted_model) AS model
                FROM reservation
                WHERE run_id = :run AND phase_id = :phase AND attempt = past.attempt AND role = 'builder'
                ORDER BY reserved_at DESC, reservation_id
                LIMIT 1
            ) AS asked ON asked.provider <> '' AND asked.model <> ''
            ORDER BY past.attempt
            """;
    private static final String ADVISE =
            """
            UPDATE attempt SET feedback = ltrim(feedback || E'\n' || :words, E'\n')
            WHERE run_id = :run AND phase_id = :phase AND attempt = :attempt
            """;
    private static final String FEEDBACK =
            """
            SELECT feedback FROM (
                SELECT attempt, feedback
                FROM attempt
                WHERE run_id = :run AND phase_id = :phase AND feedback <> ''
                ORDER BY attempt DESC
                LIMIT :limit
            ) AS newest
            ORDER BY attempt
            """;

    private final Sql sql;
    private final JsonText json;

    NativeAttemptStore(Sql sql, JsonText json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void judged(AttemptKey attempt, Judgement judgement) {
        of(JUDGED, attempt)
                .set("base", judgement.base().value())
                .set("hash", judgement.changeHash())
                .set("verdict", judgement.word().name())
                .set("seq", judgement.head().seq())
                .set("ledgerHash", judgement.head().hash())
                .update();
    }

    @Override
    public Optional<Judgement> judgement(AttemptKey attempt) {
        return rows(of(JUDGEMENT, attempt))
                .findFirst()
                .map(
                        row ->
                                new Judgement(
                                        new CommitId(row.text(0)),
                                        row.text(1),
                                        Judgement.Word.valueOf(row.text(2)),
                                        new LedgerHead(
                                                attempt.phase().run().value(),
                                                row.number(3),
                                                row.text(4))));
    }

    @Override
    public void ended(AttemptKey attempt, AttemptEnd end) {
        var next = end.aftermath().next();
        of(ENDED, attempt)
                .set("mode", end.decision().mode().name())
                .set("reason", end.reason())
                .set("feedback", end.feedback())
                .set("fence", end.fence())
                .set("decision", json.write(end.decision()))
                .set("at", end.at())
                .set("fingerprint", end.aftermath().fingerprint())
                .set("counted", end.aftermath().counted())
                .set("next", next.kind().name())
                .set("nextTokens", AttemptCells.orNull(next.tokens()))
                .set("nextText", next.text())
                .update();
    }

    @Override
    public Optional<AttemptEnd> end(AttemptKey attempt) {
        return rows(of(END, attempt))
                .findFirst()
                .map(
                        row ->
                                new AttemptEnd(
                                        json.read(row.text(0), GateDecision.class),
                                        row.text(1),
                                        row.text(2),
                                        AttemptCells.aftermath(row, 5),
                                        row.number(3),
                                        row.instant(4)));
    }

    @Override
    public List<PastAttempt> past(PhaseKey phase, int limit) {
        return rows(sql.of(PAST)
                        .set("run", phase.run().value())
                        .set("phase", phase.phase().value())
                        .set("limit", limit))
                .map(AttemptCells::past)
                .toList();
    }

    @Override
    public void advise(AttemptKey attempt, String words) {
        of(ADVISE, attempt).set("words", words).update();
    }

    @Override
    public List<String> feedback(PhaseKey phase, int limit) {
        return rows(sql.of(FEEDBACK)
                        .set("run", phase.run().value())
                        .set("phase", phase.phase().value())
                        .set("limit", limit))
                .map(row -> row.text(0))
                .toList();
    }

    private Statement of(String text, AttemptKey attempt) {
        return sql.of(text)
                .set("run", attempt.phase().run().value())
                .set("phase", attempt.phase().phase().value())
                .set("attempt", attempt.number());
    }

    private static Stream<Cells> rows(Statement query) {
        return query.rows().stream();
    }
}
