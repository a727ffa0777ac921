package dev.autopack.sync.domain.sync;

import dev.autopack.sync.domain.ledger.LedgerGrammar;
import dev.autopack.sync.domain.ledger.LedgerKind;
import dev.autopack.sync.domain.project.ProjectId;
import dev.autopack.sync.domain.refusal.Reason;
import dev.autopack.sync.domain.refusal.Refusal;
import java.util.Arrays;

/** Reads the ledgers of a project, which are the truth, and reports what they say. */
public final class SyncLedgers {
    private final LedgerDocuments documents;

    public SyncLedgers(LedgerDocuments documents) {
        this.documents = documents;
    }

    public SyncReport sync(ProjectId project, SyncMode mode) {
        if (!documents.projects().contains(project)) {
            throw new Refusal(Reason.PROJECT_UNKNOWN, "no project %s".formatted(project.value()));
        }
        return switch (mode) {
            case DOCS_ONLY -> docsOnly(project);
            case DB_ONLY, QDRANT_ONLY, FULL ->
                    throw new Refusal(
                            Reason.MODE_NOT_AVAILABLE,
                            "mode %s needs an index, and this service keeps none; use docs-only"
                                    .formatted(mode.wireName()));
        };
    }

    private SyncReport docsOnly(ProjectId project) {
        var files = Arrays.stream(LedgerKind.values()).map(kind -> read(project, kind)).toList();
        return new SyncReport(project, SyncMode.DOCS_ONLY, files);
    }

    private FileReport read(ProjectId project, LedgerKind kind) {
        return documents
                .read(project, kind)
                .map(LedgerGrammar::parse)
                .<FileReport>map(FileReport.Read::new)
                .orElseGet(() -> new FileReport.Missing(kind));
    }
}
