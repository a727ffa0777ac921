package dev.autopack.api.server.store.report;

import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.report.Report;
import dev.autopack.api.domain.report.ReportStore;
import dev.autopack.api.server.store.base.JsonText;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The reports in PostgreSQL. */
@ApplicationScoped
class PanacheReportStore implements ReportStore, PanacheRepositoryBase<ReportRow, Long> {
    private static final String NEWEST =
            "runId = ?1 and phaseId = ?2 and attempt = ?3 and kind = ?4 order by reportId desc";

    private final JsonText json;

    PanacheReportStore(JsonText json) {
        this.json = json;
    }

    @Override
    public void add(Report report) {
        var row = new ReportRow();
        row.runId = report.phase().run().value();
        row.phaseId = report.phase().phase().value();
        row.attempt = report.attempt();
        row.kind = report.kind();
        row.principal = report.principal();
        row.reportedAt = report.at();
        row.body = json.write(report.body());
        persist(row);
    }

    @Override
    public Optional<Report> newest(PhaseKey phase, int attempt, Report.Kind kind) {
        return find(NEWEST, phase.run().value(), phase.phase().value(), attempt, kind)
                .firstResultOptional()
                .map(
                        row ->
                                new Report(
                                        phase,
                                        attempt,
                                        kind,
                                        row.principal,
                                        row.reportedAt,
                                        json.object(row.body)));
    }
}
