package dev.autopack.api.server.store.run;

import dev.autopack.api.domain.run.RunState;
import dev.autopack.api.domain.run.RunType;
import dev.autopack.api.domain.run.SafetyProfile;
import dev.autopack.api.domain.run.terms.RunScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A row of the table run; the budget and issue statements alone write the counters. */
@Entity
@Table(name = "run")
class RunRow {
    @Id String runId;

    @Column
    @Enumerated(EnumType.STRING)
    RunState state;

    @Column String failureReason;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    SafetyProfile safetyProfile;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    RunScope runScope;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    RunType runType;

    @Column(updatable = false)
    @Nullable String repositoryUrl;

    @Column(updatable = false)
    @Nullable String baseBranch;

    @Column @Nullable String baseCommit;
    @Column @Nullable String headCommit;

    @Column(updatable = false)
    List<String> protectedPaths;

    @Column(updatable = false)
    long tokenCap;

    @Column(updatable = false)
    long tokensSpent;

    @Column(updatable = false)
    long tokensReserved;

    @Column(updatable = false)
    String tenant;

    @Column(updatable = false)
    @Nullable Long costCapMicros;

    @Column(updatable = false)
    long costSpentMicros;

    @Column(updatable = false)
    long costReservedMicros;

    @Column(updatable = false)
    int parallelPhases;

    @Column(updatable = false)
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    String modelOverrides;

    @Column(updatable = false)
    int maxPhases;

    @Column(updatable = false)
    long maxDurationMinutes;

    @Column(updatable = false)
    int maxMinorIssuesTotal;

    @Column(updatable = false)
    int ciRunsUsed;

    @Column(updatable = false)
    int minorIssuesCount;

    @Column(updatable = false)
    int majorIssuesCount;

    @Column(updatable = false)
    Instant createdAt;

    @Column @Nullable Instant startedAt;
    @Column @Nullable Instant completedAt;

    @Column(updatable = false)
    Instant deadlineAt;

    @Column @Nullable String nextPhaseId;
    @Column @Nullable Instant readyAt;
}
