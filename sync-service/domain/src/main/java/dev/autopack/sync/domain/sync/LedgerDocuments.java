package dev.autopack.sync.domain.sync;

import dev.autopack.sync.domain.ledger.LedgerDocument;
import dev.autopack.sync.domain.ledger.LedgerKind;
import dev.autopack.sync.domain.project.ProjectId;
import java.util.List;
import java.util.Optional;

/** The docs folders of the projects. */
public interface LedgerDocuments {

    /** The known projects in order of their ids. */
    List<ProjectId> projects();

    /** The ledgers that a known project has. */
    List<LedgerKind> present(ProjectId project);

    /** One ledger of a known project, if it has it. */
    Optional<LedgerDocument> read(ProjectId project, LedgerKind kind);
}
