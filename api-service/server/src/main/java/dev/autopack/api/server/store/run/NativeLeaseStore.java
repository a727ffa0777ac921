package dev.autopack.api.server.store.run;

import dev.autopack.api.domain.lease.LeaseId;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.leasing.LeaseOrder;
import dev.autopack.api.domain.leasing.LeaseStore;
import dev.autopack.api.domain.leasing.Leased;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.server.store.base.Cells;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                RETURNING phase.run_id, phase.tier_number, since
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
            SELECT run_id, since FROM taken
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
            where phase.leaseId in :ids
            order by phase.runId
            """;

    private final Session entities;
    private final PhaseRows rows;
    private final RunRows runs;

    NativeLeaseStore(Session entities, PhaseRows rows, RunRows runs) {
        this.entities = entities;
        this.rows = rows;
        this.runs = runs;
    }

    @Override
    public List<Leased> lease(LeaseOrder order) {
        var ids = order.ids().stream().map(LeaseId::value).toList();
        var taken =
                entities.createNativeQuery(LEASE, Object[].class)
                        .setParameter("now", order.now())
                        .setParameter("expires", order.expiresAt())
                        .setParameter("owner", order.owner())
                        .setParameter("ids", String.join(",", ids))
                        .setParameter("max", ids.size())
                        .getResultStream()
                        .map(Cells::of)
                        .collect(Collectors.toMap(row -> row.text(0), row -> row.instant(1)));
        return taken.isEmpty() ? List.of() : leased(ids, taken);
    }

    private List<Leased> leased(List<String> ids, Map<String, Instant> taken) {
        return entities.createQuery(LEASED, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .flatMap(row -> leased((PhaseRow) row[0], (RunRow) row[1], taken))
                .toList();
    }

    private Stream<Leased> leased(PhaseRow row, RunRow run, Map<String, Instant> taken) {
        var phase = rows.phase(row);
        var since = Stream.ofNullable(taken.get(row.runId));
        return phase.state() instanceof PhaseState.Held held
                ? since.map(at -> new Leased(runs.run(run), phase, held.lease(), at))
                : Stream.empty();
    }

    @Override
    public boolean keep(LeaseProof proof, Instant expiresAt) {
        return entities.createNativeMutationQuery(KEEP)
                        .setParameter("expires", expiresAt)
                        .setParameter("lease", proof.lease().value())
                        .setParameter("fence", proof.fence())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<PhaseKey> holding(LeaseProof proof) {
        return entities.createNativeQuery(HOLDING, Object[].class)
                .setParameter("lease", proof.lease().value())
                .setParameter("fence", proof.fence())
                .getResultStream()
                .map(NativeLeaseStore::key)
                .findFirst();
    }

    @Override
    public List<PhaseKey> expired(Instant now, int limit) {
        return entities.createNativeQuery(EXPIRED, Object[].class)
                .setParameter("now", now)
                .setParameter("max", limit)
                .getResultStream()
                .map(NativeLeaseStore::key)
                .toList();
    }

    @Override
    public boolean becameReady(Instant after, Instant until) {
        return entities.createNativeQuery(BECAME_READY, Boolean.class)
                .setParameter("after", after)
                .setParameter("until", until)
                .getSingleResult();
    }

    private static PhaseKey key(Object[] row) {
        var cells = Cells.of(row);
        return PhaseKey.of(cells.text(0), cells.text(1));
    }
}
