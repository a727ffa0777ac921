package dev.autopack.sync.server.docs;

import dev.autopack.sync.domain.ledger.LedgerDocument;
import dev.autopack.sync.domain.ledger.LedgerKind;
import dev.autopack.sync.domain.project.ProjectId;
import dev.autopack.sync.domain.refusal.Reason;
import dev.autopack.sync.domain.refusal.Refusal;
import dev.autopack.sync.domain.sync.LedgerDocuments;
import dev.autopack.sync.server.config.SyncConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Docs folders named by the configuration; nothing outside of them is ever read. */
@ApplicationScoped
class FolderDocuments implements LedgerDocuments {
    private final SyncConfig config;

    FolderDocuments(SyncConfig config) {
        this.config = config;
    }

    @Override
    public List<ProjectId> projects() {
        return config.projects().keySet().stream().map(ProjectId::new).sorted().toList();
    }

    @Override
    public List<LedgerKind> present(ProjectId project) {
        var folder = configured(project);
        return Arrays.stream(LedgerKind.values())
                .filter(kind -> Files.isRegularFile(folder.resolve(kind.fileName())))
                .toList();
    }

    @Override
    public Optional<LedgerDocument> read(ProjectId project, LedgerKind kind) {
        var folder = folder(project);
        var named = folder.resolve(kind.fileName());
        if (!Files.exists(named, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        var file = inside(folder, named);
        var bytes = LedgerBytes.read(file, config.limits().ledgerBytesMax());
        var document = new LedgerDocument(kind, bytes.text());
        refuseTooManyLines(document);
        return Optional.of(document);
    }

    private void refuseTooManyLines(LedgerDocument document) {
        var most = config.limits().ledgerLinesMax();
        if (document.text().chars().filter(it -> it == '\n').count() > most) {
            throw new Refusal(
                    Reason.LEDGER_TOO_LARGE,
                    "%s has more than %d lines".formatted(document.kind().fileName(), most));
        }
    }

    private Path configured(ProjectId project) {
        return Optional.ofNullable(config.projects().get(project.value()))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Reason.PROJECT_UNKNOWN,
                                        "no project %s".formatted(project.value())));
    }

    private Path folder(ProjectId project) {
        try {
            return configured(project).toRealPath();
        } catch (IOException e) {
            throw new Refusal(
                    Reason.DOCS_UNAVAILABLE,
                    "the docs folder of project %s cannot be reached".formatted(project.value()),
                    e);
        }
    }

    /** The file behind a name, after all links; it must still lie below the folder. */
    private static Path inside(Path folder, Path named) {
        try {
            var file = named.toRealPath();
            if (file.startsWith(folder)) {
                return file;
            }
        } catch (IOException e) {
            throw outside(named, e);
        }
        throw outside(named, new IOException("leads out of its folder"));
    }

    private static Refusal outside(Path named, IOException cause) {
        return new Refusal(
                Reason.LEDGER_OUTSIDE_DOCS,
                "%s is a link out of the docs folder or to nothing".formatted(named.getFileName()),
                cause);
    }
}
