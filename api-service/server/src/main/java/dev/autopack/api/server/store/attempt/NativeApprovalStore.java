package dev.autopack.api.server.store.attempt;

import dev.autopack.api.domain.approval.Approval;
import dev.autopack.api.domain.approval.ApprovalId;
import dev.autopack.api.domain.approval.ApprovalStore;
import dev.autopack.api.domain.approval.Decision;
import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.policy.RiskScore;
import dev.autopack.api.domain.policy.Verdict;
import dev.autopack.api.server.store.base.Cells;
import dev.autopack.api.server.store.base.JsonText;
import dev.autopack.api.server.store.base.Sql;
import dev.autopack.api.server.store.base.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The approvals in PostgreSQL. */
@ApplicationScoped
class NativeApprovalStore implements ApprovalStore {
    private static final String ADD =
            """
            INSERT INTO approval
                (approval_id, run_id, phase_id, attempt, change_hash, change, paths, reasons,
                risk_score, risk_reasons, requested_at, expires_at, state)
            VALUES
                (:id, :run, :phase, :attempt, :hash, CAST(:change AS jsonb), CAST(:paths AS jsonb),
                CAST(:reasons AS jsonb), :risk, CAST(:riskReasons AS jsonb), :requested, :expires, :state)
            """;
    private static final String SAVE =
            """
            UPDATE approval
            SET state = :state,
                decided_by = CAST(:by AS text),
                decided_how = CAST(:how AS text),
                decided_why = CAST(:why AS text),
                decided_at = CAST(:decided AS timestamptz),
                ended_at = CAST(:ended AS timestamptz)
            WHERE approval_id = :id
            """;
    private static final String SELECT =
            """
            SELECT approval_id, run_id, phase_id, attempt, change_hash, CAST(paths AS text),
                CAST(reasons AS text), CAST(risk_score AS text), CAST(risk_reasons AS text), requested_at, expires_at,
                state, decided_by, decided_how, decided_why, decided_at, ended_at
            FROM approval
            """;
    private static final String FIND = SELECT + "WHERE approval_id = :id";
    private static final String PENDING =
            SELECT + "WHERE state = 'PENDING' ORDER BY requested_at, approval_id LIMIT :limit";
    private static final String GRANTED =
            SELECT + "WHERE run_id = :run AND phase_id = :phase AND state = 'APPROVED'";
    private static final String OPEN =
            SELECT
                    + "WHERE run_id = :run AND phase_id = :phase AND state IN ('PENDING', 'APPROVED')";
    private static final String OVERDUE =
            """
            SELECT approval_id FROM approval
            WHERE state = 'PENDING' AND expires_at <= :now
            ORDER BY expires_at, approval_id
            LIMIT :limit
            """;
    private static final String CHANGE =
            """
            SELECT CAST(change AS text) FROM approval WHERE approval_id = :id
            """;

    private final Sql sql;
    private final JsonText json;

    NativeApprovalStore(Sql sql, JsonText json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(Approval approval, ChangeSet change) {
        var subject = approval.subject();
        var risk = approval.why().risk();
        sql.of(ADD)
                .set("id", approval.id().value())
                .set("run", subject.phase().run().value())
                .set("phase", subject.phase().phase().value())
                .set("attempt", subject.attempt())
                .set("hash", subject.changeHash())
                .set("change", json.write(StoredChange.of(change)))
                .set("paths", json.write(subject.paths()))
                .set("reasons", json.write(approval.why().reasons()))
                .set("risk", risk.value())
                .set("riskReasons", json.write(risk.reasons()))
                .set("requested", approval.requestedAt())
                .set("expires", approval.expiresAt())
                .set("state", ApprovalStates.of(approval.state()).word())
                .update();
    }

    @Override
    public Optional<Approval> find(ApprovalId id) {
        return approvals(select(FIND).set("id", id.value())).findFirst();
    }

    @Override
    public Optional<ChangeSet> change(ApprovalId id) {
        return rows(select(CHANGE).set("id", id.value()))
                .findFirst()
                .map(row -> StoredChange.read(json.read(row.text(0), StoredChange[].class)));
    }

    @Override
    public void save(Approval approval) {
        var columns = ApprovalStates.of(approval.state());
        var decision = columns.decision();
        sql.of(SAVE)
                .set("id", approval.id().value())
                .set("state", columns.word())
                .set("by", decision.map(Decision::by).orElse(null))
                .set("how", decision.map(Decision::method).orElse(null))
                .set("why", decision.map(Decision::reason).orElse(null))
                .set("decided", decision.map(Decision::at).orElse(null))
                .set("ended", columns.endedAt().orElse(null))
                .update();
    }

    @Override
    public List<Approval> pending(int limit) {
        return approvals(select(PENDING).set("limit", limit)).toList();
    }

    @Override
    public List<ApprovalId> overdue(Instant now, int limit) {
        var overdue = select(OVERDUE).set("now", now).set("limit", limit);
        return rows(overdue).map(row -> new ApprovalId(row.text(0))).toList();
    }

    @Override
    public Optional<Approval> granted(PhaseKey phase) {
        return ofPhase(GRANTED, phase);
    }

    @Override
    public Optional<Approval> open(PhaseKey phase) {
        return ofPhase(OPEN, phase);
    }

    private Optional<Approval> ofPhase(String text, PhaseKey phase) {
        return approvals(
                        select(text)
                                .set("run", phase.run().value())
                                .set("phase", phase.phase().value()))
                .findFirst();
    }

    private Statement select(String text) {
        return sql.of(text);
    }

    private Stream<Approval> approvals(Statement query) {
        return rows(query).map(this::approval);
    }

    private static Stream<Cells> rows(Statement query) {
        return query.rows().stream();
    }

    private Approval approval(Cells row) {
        var subject =
                new Approval.Subject(
                        PhaseKey.of(row.text(1), row.text(2)),
                        row.count(3),
                        row.text(4),
                        texts(row.text(5)));
        var risk = new RiskScore(Double.parseDouble(row.text(7)), texts(row.text(8)));
        var expiresAt = row.instant(10);
        return new Approval(
                new ApprovalId(row.text(0)),
                subject,
                new Verdict.NeedsApproval(texts(row.text(6)), risk),
                row.instant(9),
                expiresAt,
                ApprovalStates.read(row, 11, expiresAt));
    }

    private List<String> texts(String array) {
        return List.of(json.read(array, String[].class));
    }
}
