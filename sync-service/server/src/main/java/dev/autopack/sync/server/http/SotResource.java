package dev.autopack.sync.server.http;

import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.guard.Needs;
import dev.autopack.sync.contract.ProjectView;
import dev.autopack.sync.contract.ProjectsView;
import dev.autopack.sync.contract.SotApi;
import dev.autopack.sync.contract.SyncRequest;
import dev.autopack.sync.contract.SyncView;
import dev.autopack.sync.domain.ledger.LedgerKind;
import dev.autopack.sync.domain.project.ProjectId;
import dev.autopack.sync.domain.sync.LedgerDocuments;
import dev.autopack.sync.domain.sync.SyncLedgers;
import dev.autopack.sync.domain.sync.SyncMode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;

/** Reads ledgers on demand. */
@RunOnVirtualThread
class SotResource implements SotApi {
    private final SyncLedgers syncLedgers;
    private final LedgerDocuments documents;
    private final SyncTurns turns;
    private final SyncViews views;
    private final SyncMetrics metrics;

    SotResource(
            SyncLedgers syncLedgers,
            LedgerDocuments documents,
            SyncTurns turns,
            SyncViews views,
            SyncMetrics metrics) {
        this.syncLedgers = syncLedgers;
        this.documents = documents;
        this.turns = turns;
        this.views = views;
        this.metrics = metrics;
    }

    @Override
    @Needs(Permission.SOT_WRITE)
    public SyncView sync(SyncRequest request) {
        var project = new ProjectId(request.projectId());
        var mode = Optional.ofNullable(request.mode()).map(SyncMode::of).orElse(SyncMode.DOCS_ONLY);
        var report = turns.take(() -> syncLedgers.sync(project, mode));
        metrics.count(report);
        return views.view(report);
    }

    @Override
    @Needs(Permission.SOT_READ)
    public ProjectsView projects() {
        return new ProjectsView(documents.projects().stream().map(this::view).toList());
    }

    private ProjectView view(ProjectId project) {
        var ledgers = documents.present(project).stream().map(LedgerKind::fileName).toList();
        return new ProjectView(project.value(), ledgers);
    }
}
