package dev.autopack.executor.domain.draft;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;

/** Reads answers made of lines {@code path=content}; anything else is a fault. */
public final class LineReader implements DraftReader {
    @Override
    public ReadDraft read(Draft draft, BaseFiles base) {
        if (draft.text().lines().anyMatch(line -> line.indexOf('=') < 0)) {
            return new ReadDraft.Faulty(DraftFault.FULL_FILE_PARSE_FAILED, "a line has no '='");
        }
        var changes = draft.text().lines().map(line -> change(line, base)).toList();
        return new ReadDraft.Understood(ChangeSet.of(changes), "lines");
    }

    private static FileChange change(String line, BaseFiles base) {
        var path = new RepoPath(line.substring(0, line.indexOf('=')));
        var content = line.substring(line.indexOf('=') + 1);
        return base.at(path) instanceof BaseFile.Absent
                ? new FileChange.Create(path, FileMode.REGULAR, content)
                : new FileChange.Modify(path, FileMode.REGULAR, content);
    }
}
