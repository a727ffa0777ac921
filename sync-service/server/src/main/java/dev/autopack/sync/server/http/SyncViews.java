package dev.autopack.sync.server.http;

import dev.autopack.sync.contract.LedgerView;
import dev.autopack.sync.contract.SkippedLineView;
import dev.autopack.sync.contract.SyncView;
import dev.autopack.sync.domain.ledger.LedgerKind;
import dev.autopack.sync.domain.ledger.ParsedLedger;
import dev.autopack.sync.domain.ledger.SkippedLine;
import dev.autopack.sync.domain.sync.FileReport;
import dev.autopack.sync.domain.sync.SyncReport;
import dev.autopack.sync.server.config.SyncConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a sync found, as it goes over the wire. */
@ApplicationScoped
class SyncViews {
    private final int skippedListedMax;

    SyncViews(SyncConfig config) {
        this.skippedListedMax = config.limits().skippedListedMax();
    }

    SyncView view(SyncReport report) {
        var files = report.files().stream().map(this::view).toList();
        return new SyncView(
                report.project().value(),
                report.mode().wireName(),
                files.stream().mapToLong(LedgerView::entries).sum(),
                files.stream().mapToLong(LedgerView::uniqueIds).sum(),
                files);
    }

    private LedgerView view(FileReport file) {
        return switch (file) {
            case FileReport.Read(var ledger) -> read(ledger);
            case FileReport.Missing(var kind) -> missing(kind);
        };
    }

    private LedgerView read(ParsedLedger ledger) {
        var counts = ledger.counts();
        return new LedgerView(
                ledger.kind().fileName(),
                ledger.kind().wireName(),
                true,
                counts.lines(),
                counts.sections(),
                counts.indexRows(),
                ledger.entries().size(),
                ledger.uniqueIds(),
                ledger.aggregateHash(),
                ledger.skipped().size(),
                ledger.skipped().stream().limit(skippedListedMax).map(SyncViews::view).toList());
    }

    private static LedgerView missing(LedgerKind kind) {
        return new LedgerView(
                kind.fileName(), kind.wireName(), false, 0, 0, 0, 0, 0, null, 0, List.of());
    }

    private static SkippedLineView view(SkippedLine skipped) {
        return new SkippedLineView(
                skipped.file(), skipped.line(), skipped.why().name(), skipped.why().sentence());
    }
}
