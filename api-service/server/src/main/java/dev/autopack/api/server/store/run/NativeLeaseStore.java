package dev.autopack.api.server.store.run;

import dev.autopack.api.domain.lease.LeaseId;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.leasing.LeaseOrder;
import dev.autopack.api.domain.leasing.LeaseStore;
import dev.autopack.api.domain.leasing.Leased;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.server.store.base.Cells;
import dev.autopack.api.server.store.base.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Leases in SQL: each step is one statement that either finds what it expects or does nothing. */
@ApplicationScoped
class NativeLeaseStore implements LeaseStore {
    // The row of the run says whether and which phase is ready, so locking it alone keeps a run to
    // one phase at a time; a condition on the phases could be outdated by the time of the lock.
    private static final String LEASE =
            """
            WITH ready AS (
                SELECT run_id, next_phase_id, ready_at
                FROM run
                WHERE ready_at <= :now AND deadline_at > :now
                ORDER BY ready_at, run_id
                LIMIT :max
                FOR NO KEY UPDATE SKIP LOCKED
            ), numbered AS (
                SELECT run_id, next_phase_id, ready_at AS since, row_number() OVER () AS place FROM ready
            ), taken AS (
                UPDATE phase
                SET state = 'EXECUTING',
                    ready_at = NULL,
                    lease_id = (string_to_array(:ids, ','))[place],
                    lease_owner = :owner,
                    lease_expires_at = :expires,
                    fence = fence + 1,
                    started_at = COALESCE(started_at, :now),
                    completed_at = NULL,
                    updated_at = :now
                FROM numbered
                WHERE phase.run_id = numbered.run_id
                    AND phase.phase_id = numbered.next_phase_id
                    AND phase.state = 'QUEUED'
                RETURNING phase.run_id, phase.number, phase.tier_number, since
            ), claimed AS (
                UPDATE run
                SET state = 'PHASE_EXECUTION', next_phase_id = NULL, ready_at = NULL
                FROM taken
                WHERE run.run_id = taken.run_id
            ), begun AS (
                UPDATE tier
                SET state = 'IN_PROGRESS', started_at = COALESCE(started_at, :now), completed_at = NULL
                FROM taken
                WHERE tier.number = taken.tier_number AND tier.state = 'PENDING'
            )
            SELECT number, since FROM taken ORDER BY run_id
            """;
    private static final String KEEP =
            """
            UPDATE phase
            SET lease_expires_at = :expires
            WHERE lease_id = :lease AND fence = :fence
            """;
    private static final String HOLDING =
            """
            SELECT run_id, phase_id FROM phase WHERE lease_id = :lease AND fence = :fence
            """;
    private static final String EXPIRED =
            """
            SELECT run_id, phase_id
            FROM phase
            WHERE lease_id IS NOT NULL AND lease_expires_at <= :now
            ORDER BY lease_expires_at, run_id, phase_id
            LIMIT :max
            """;
    private static final String BECAME_READY =
            """
            SELECT EXISTS (SELECT 1 FROM run WHERE ready_at > :after AND ready_at <= :until)
            """;
    private static final String LEASED =
            """
            select phase, run
            from PhaseRow phase join RunRow run on run.runId = phase.runId
            where phase.number = :number
            """;

    private final Sql sql;
    private final Session entities;
    private final PhaseRows rows;
    private final RunRows runs;

    NativeLeaseStore(Sql sql, Session entities, PhaseRows rows, RunRows runs) {
        this.sql = sql;
        this.entities = entities;
        this.rows = rows;
        this.runs = runs;
    }

    @Override
    public List<Leased> lease(LeaseOrder order) {
        var ids = order.ids().stream().map(LeaseId::value).toList();
        return sql
                .of(LEASE)
                .set("now", order.now())
                .set("expires", order.expiresAt())
                .set("owner", order.owner())
                .set("ids", String.join(",", ids))
                .set("max", ids.size())
                .rows()
                .stream()
                .map(this::leased)
                .toList();
    }

    // One at a time: Hibernate would work out the SQL of a list anew for each call.
    private Leased leased(Cells taken) {
        var row =
                entities.createSelectionQuery(LEASED, Object[].class)
                        .setParameter("number", taken.number(0))
                        .getSingleResult();
        var phase = rows.phase((PhaseRow) row[0]);
        var run = runs.run((RunRow) row[1]);
        return new Leased(run, phase, phase.held().lease(), taken.instant(1));
    }

    @Override
    public boolean keep(LeaseProof proof, Instant expiresAt) {
        return sql.of(KEEP)
                        .set("expires", expiresAt)
                        .set("lease", proof.lease().value())
                        .set("fence", proof.fence())
                        .update()
                == 1;
    }

    @Override
    public Optional<PhaseKey> holding(LeaseProof proof) {
        return sql.of(HOLDING)
                .set("lease", proof.lease().value())
                .set("fence", proof.fence())
                .first()
                .map(NativeLeaseStore::key);
    }

    @Override
    public List<PhaseKey> expired(Instant now, int limit) {
        return sql.of(EXPIRED).set("now", now).set("max", limit).rows().stream()
                .map(NativeLeaseStore::key)
                .toList();
    }

    @Override
    public boolean becameReady(Instant after, Instant until) {
        return sql.of(BECAME_READY)
                .set("after", after)
                .set("until", until)
                .rows()
                .getFirst()
                .flag(0);
    }

    private static PhaseKey key(Cells cells) {
        return PhaseKey.of(cells.text(0), cells.text(1));
    }
}
