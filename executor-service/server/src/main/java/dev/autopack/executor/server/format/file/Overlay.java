package dev.autopack.executor.server.format.file;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.RepoPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The base with what an answer has done to it so far; nothing is written anywhere. */
public final class Overlay implements BaseFiles {
    private final BaseFiles base;
    private final Map<RepoPath, BaseFile> changed = new LinkedHashMap<>();

    public Overlay(BaseFiles base) {
        this.base = base;
    }

    @Override
    public BaseFile at(RepoPath path) {
        return Objects.requireNonNullElseGet(changed.get(path), () -> base.at(path));
    }

    public void put(FileChange change) {
        var now =
                switch (change) {
                    case FileChange.Create(_, var mode, var content) ->
                            new BaseFile.Text(mode, content);
                    case FileChange.Modify(_, var mode, var content) ->
                            new BaseFile.Text(mode, content);
                    case FileChange.Delete _ -> new BaseFile.Absent();
                };
        changed.put(change.path(), now);
    }

    /** Everything that is different now; a file that is as it was is not part of it. */
    public ChangeSet change() {
        return ChangeSet.of(
                changed.entrySet().stream()
                        .flatMap(entry -> difference(entry.getKey(), entry.getValue()).stream())
                        .toList());
    }

    private Optional<FileChange> difference(RepoPath path, BaseFile now) {
        var before = base.at(path);
        if (before.equals(now)) {
            return Optional.empty();
        }
        return now instanceof BaseFile.Text(var mode, var content)
                ? Optional.of(
                        before instanceof BaseFile.Absent
                                ? new FileChange.Create(path, mode, content)
                                : new FileChange.Modify(path, mode, content))
                : Optional.of(new FileChange.Delete(path));
    }
}
