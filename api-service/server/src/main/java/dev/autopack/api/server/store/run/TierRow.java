package dev.autopack.api.server.store.run;

import dev.autopack.api.domain.tier.TierState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table tier. */
@Entity
@Table(name = "tier")
class TierRow {
    @Id
    @GeneratedValue(generator = "tier_number_seq")
    @SequenceGenerator(name = "tier_number_seq", sequenceName = "tier_number_seq")
    @Nullable Long number;

    @Column(updatable = false)
    String runId;

    @Column(updatable = false)
    String tierId;

    @Column(updatable = false)
    int tierIndex;

    @Column(updatable = false)
    String name;

    @Column(updatable = false)
    String description;

    @Column
    @Enumerated(EnumType.STRING)
    TierState state;

    @Column(updatable = false)
    long tokenCap;

    @Column(updatable = false)
    int ciRunCap;

    @Column(updatable = false)
    int maxMinorIssues;

    @Column(updatable = false)
    int maxMajorIssues;

    @Column @Nullable Instant startedAt;
    @Column @Nullable Instant completedAt;
}
