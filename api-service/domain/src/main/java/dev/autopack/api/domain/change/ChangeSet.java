package dev.autopack.api.domain.change;

import java.util.Comparator;
import java.util.List;

/** A whole change as it was submitted: sorted by path, no path twice. */
public record ChangeSet(List<FileChange> changes) {
    public ChangeSet {
        changes = changes.stream().sorted(Comparator.comparing(FileChange::path)).toList();
        for (int i = 1; i < changes.size(); i++) {
            if (changes.get(i).path().equals(changes.get(i - 1).path())) {
                throw new IllegalArgumentException(
                        "path '%s' is named twice"
                                .formatted(RepoPath.shown(changes.get(i).path())));
            }
        }
    }

    public ChangeFacts facts() {
        return new ChangeFacts(changes.stream().map(FileChange::fact).toList());
    }

    public String hash() {
        return facts().hash();
    }
}
