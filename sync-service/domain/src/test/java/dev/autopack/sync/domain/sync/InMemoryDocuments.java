package dev.autopack.sync.domain.sync;

import dev.autopack.sync.domain.ledger.LedgerDocument;
import dev.autopack.sync.domain.ledger.LedgerKind;
import dev.autopack.sync.domain.project.ProjectId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One project whose ledgers are in memory. */
record InMemoryDocuments(ProjectId project, Map<LedgerKind, String> texts)
        implements LedgerDocuments {

    @Override
    public List<ProjectId> projects() {
        return List.of(project);
    }

    @Override
    public List<LedgerKind> present(ProjectId asked) {
        return Arrays.stream(LedgerKind.values()).filter(texts::containsKey).toList();
    }

    @Override
    public Optional<LedgerDocument> read(ProjectId asked, LedgerKind kind) {
        return Optional.ofNullable(texts.get(kind)).map(text -> new LedgerDocument(kind, text));
    }
}
