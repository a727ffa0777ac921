package dev.autopack.api.server.store.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A row of the table phase; the budget statements alone write the token counters. */
@Entity
@Table(name = "phase")
class PhaseRow {
    @Id
    @GeneratedValue(generator = "phase_number_seq")
    @SequenceGenerator(name = "phase_number_seq", sequenceName = "phase_number_seq")
    @Nullable Long number;

    @Column(updatable = false)
    String runId;

    @Column(updatable = false)
    String phaseId;

    @Column(updatable = false)
    long tierNumber;

    @Column(updatable = false)
    String tierId;

    @Column(updatable = false)
    int tierIndex;

    @Column(updatable = false)
    int phaseIndex;

    @Column(updatable = false)
    String name;

    @Column(updatable = false)
    String description;

    @Column(updatable = false)
    String taskCategory;

    @Column(updatable = false)
    String complexity;

    @Column(updatable = false)
    String builderMode;

    @Column(updatable = false)
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    String scope;

    @Column(updatable = false)
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    @Nullable String intentionRefs;

    @Column(updatable = false)
    List<String> dependsOn;

    @Column(updatable = false)
    int maxBuilderAttempts;

    @Column(updatable = false)
    int maxAuditorAttempts;

    @Column(updatable = false)
    long tokenCap;

    @Column String state;
    @Column @Nullable Instant readyAt;
    @Column @Nullable String leaseId;
    @Column @Nullable String leaseOwner;
    @Column @Nullable Instant leaseExpiresAt;
    @Column long fence;
    @Column @Nullable String commitId;
    @Column @Nullable String failureReason;
    @Column int attempt;
    @Column int attemptsFailed;
    @Column boolean attemptSpending;
    @Column int builderAttempts;
    @Column int auditorAttempts;

    @Column(updatable = false)
    long tokensUsed;

    @Column(updatable = false)
    long tokensReserved;

    @Column(updatable = false)
    long costUsedMicros;

    @Column(updatable = false)
    long costReservedMicros;

    @Column int minorIssuesCount;
    @Column int majorIssuesCount;
    @Column String qualityLevel;
    @Column boolean qualityBlocked;
    @Column String lastFailureReason;
    @Column int revisionEpoch;
    @Column String revisedDescription;
    @Column @Nullable Instant startedAt;
    @Column @Nullable Instant completedAt;
    @Column Instant updatedAt;
}
