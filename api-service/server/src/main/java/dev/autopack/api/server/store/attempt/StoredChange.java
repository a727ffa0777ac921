package dev.autopack.api.server.store.attempt;

import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.change.FileChange;
import dev.autopack.api.domain.change.LineCount;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;

/**
 * A changed file in the JSON of the column approval.change; a deletion has neither mode nor
 * content.
 */
@RegisterForReflection
record StoredChange(Kind kind, String path, String mode, String content, long added, long removed) {
    /** What happens to the file. */
    enum Kind {
        CREATE,
        MODIFY,
        DELETE
    }

    static List<StoredChange> of(ChangeSet change) {
        return change.changes().stream().map(StoredChange::of).toList();
    }

    static ChangeSet read(StoredChange[] stored) {
        return new ChangeSet(Arrays.stream(stored).map(StoredChange::change).toList());
    }

    private static StoredChange of(FileChange change) {
        var lines = change.lines();
        return switch (change) {
            case FileChange.Create(var path, var mode, var content, _) ->
                    new StoredChange(
                            Kind.CREATE, path, mode, content, lines.added(), lines.removed());
            case FileChange.Modify(var path, var mode, var content, _) ->
                    new StoredChange(
                            Kind.MODIFY, path, mode, content, lines.added(), lines.removed());
            case FileChange.Delete(var path, _) ->
                    new StoredChange(Kind.DELETE, path, "", "", lines.added(), lines.removed());
        };
    }

    private FileChange change() {
        var lines = new LineCount(added, removed);
        return switch (kind) {
            case CREATE -> new FileChange.Create(path, mode, content, lines);
            case MODIFY -> new FileChange.Modify(path, mode, content, lines);
            case DELETE -> new FileChange.Delete(path, lines);
        };
    }
}
