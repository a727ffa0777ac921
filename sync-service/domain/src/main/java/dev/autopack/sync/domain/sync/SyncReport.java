package dev.autopack.sync.domain.sync;

import dev.autopack.sync.domain.project.ProjectId;
import java.util.List;

/** What a sync found, ledger by ledger. */
public record SyncReport(ProjectId project, SyncMode mode, List<FileReport> files) {
    public SyncReport {
        files = List.copyOf(files);
    }
}
