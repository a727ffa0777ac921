package dev.autopack.api.server.store.report;

import dev.autopack.api.domain.report.Report;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the table phase_report; it is never changed. */
@Entity
@Immutable
@Table(name = "phase_report")
class ReportRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long reportId;

    @Column String runId;
    @Column String phaseId;
    @Column int attempt;

    @Column
    @Enumerated(EnumType.STRING)
    Report.Kind kind;

    @Column String principal;
    @Column Instant reportedAt;

    @Column
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    String body;
}
