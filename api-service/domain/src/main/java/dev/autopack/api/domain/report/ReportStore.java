package dev.autopack.api.domain.report;

import dev.autopack.api.domain.phase.PhaseKey;
import java.util.Optional;

/** All reports; the newest of a kind counts for its attempt. */
public interface ReportStore {
    void add(Report report);

    Optional<Report> newest(PhaseKey phase, int attempt, Report.Kind kind);
}
