package dev.autopack.sync.server.http;

import dev.autopack.sync.domain.ledger.ParsedLedger;
import dev.autopack.sync.domain.sync.FileReport;
import dev.autopack.sync.domain.sync.SyncReport;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Counts what was read, and says so once. */
@ApplicationScoped
class SyncMetrics {
    private static final Logger LOG = Logger.getLogger(SyncMetrics.class);

    private final MeterRegistry registry;

    SyncMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(SyncReport report) {
        for (var file : report.files()) {
            if (file instanceof FileReport.Read(var ledger)) {
                count(ledger);
            }
        }
        registry.counter("autopack.sync.reads", "mode", report.mode().wireName()).increment();
        LOG.infof("ledgers of project %s were read", report.project().value());
    }

    private void count(ParsedLedger ledger) {
        var type = ledger.kind().wireName();
        registry.counter("autopack.sync.entries.read", "file_type", type)
                .increment(ledger.entries().size());
        registry.counter("autopack.sync.lines.skipped", "file_type", type)
                .increment(ledger.skipped().size());
    }
}
