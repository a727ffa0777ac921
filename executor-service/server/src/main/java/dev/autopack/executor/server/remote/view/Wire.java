package dev.autopack.executor.server.remote.view;

import dev.autopack.api.contract.change.ChangeKind;
import dev.autopack.api.contract.change.ChangeSetView;
import dev.autopack.api.contract.change.FileChangeView;
import dev.autopack.api.contract.common.LeaseProof;
import dev.autopack.executor.domain.change.ChangeFacts;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.lease.Assignment;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Between the words of the contract and ours. */
public final class Wire {
    private static final String DEFAULT_MODE = FileMode.REGULAR.git();

    private Wire() {}

    public static LeaseProof proof(Assignment assignment) {
        return proof(assignment.proof());
    }

    public static LeaseProof proof(dev.autopack.executor.domain.lease.LeaseProof proof) {
        return new LeaseProof(proof.leaseId(), proof.fence());
    }

    public static ChangeSetView view(ChangeSet change, ChangeFacts facts) {
        var sizes =
                facts.files().stream()
                        .collect(Collectors.toMap(ChangeFacts.PerFile::path, size -> size));
        return new ChangeSetView(change.changes().stream().map(file -> view(file, sizes)).toList());
    }

    private static FileChangeView view(
            FileChange change, Map<RepoPath, ChangeFacts.PerFile> sizes) {
        var size = Optional.ofNullable(sizes.get(change.path()));
        var added = size.map(it -> Math.toIntExact(it.added())).orElse(0);
        var removed = size.map(it -> Math.toIntExact(it.removed())).orElse(0);
        var path = change.path().value();
        return switch (change) {
            case FileChange.Create(_, var mode, var content) ->
                    new FileChangeView(
                            path, ChangeKind.CREATE, mode.git(), content, added, removed);
            case FileChange.Modify(_, var mode, var content) ->
                    new FileChangeView(
                            path, ChangeKind.MODIFY, mode.git(), content, added, removed);
            case FileChange.Delete _ ->
                    new FileChangeView(path, ChangeKind.DELETE, null, null, added, removed);
        };
    }

    public static ChangeSet change(ChangeSetView view) {
        return ChangeSet.of(view.changes().stream().map(Wire::change).toList());
    }

    private static FileChange change(FileChangeView view) {
        var path = new RepoPath(view.path());
        return switch (view.kind()) {
            case CREATE -> new FileChange.Create(path, mode(view), content(view));
            case MODIFY -> new FileChange.Modify(path, mode(view), content(view));
            case DELETE -> new FileChange.Delete(path);
        };
    }

    private static FileMode mode(FileChangeView view) {
        var octal = Optional.ofNullable(view.mode()).orElse(DEFAULT_MODE);
        return FileMode.ofGit(octal)
                .orElseThrow(() -> new IllegalArgumentException("mode '%s'".formatted(octal)));
    }

    private static String content(FileChangeView view) {
        return Optional.ofNullable(view.content())
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "'%s' has no content".formatted(view.path())));
    }
}
