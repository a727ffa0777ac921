package dev.autopack.sync.contract;

import java.util.List;

/** What a sync found in the ledgers of a project. */
public record SyncView(
        String projectId, String mode, long entries, long uniqueIds, List<LedgerView> files) {}
