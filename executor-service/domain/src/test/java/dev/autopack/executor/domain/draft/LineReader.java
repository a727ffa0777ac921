package dev.autopack.executor.domain.draft;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import java.util.OptionalInt;

/**
 * Reads answers made of lines {@code path=content}; the last line of a cut answer does not count.
 */
public final class LineReader implements DraftReader {
    @Override
    public ReadDraft read(String text, Reading how, BaseFiles base) {
        if (how.ending() == Ending.CUT) {
            return cut(text, base);
        }
        if (text.lines().anyMatch(line -> line.indexOf('=') < 0)) {
            return new ReadDraft.Faulty(DraftFault.FULL_FILE_PARSE_FAILED, "a line has no '='");
        }
        var changes = text.lines().map(line -> change(line, base)).toList();
        return new ReadDraft.Understood(ChangeSet.of(changes), "lines", false);
    }

    private static ReadDraft cut(String text, BaseFiles base) {
        var lines = text.lines().toList();
        var whole = lines.subList(0, Math.max(0, lines.size() - 1));
        var open = lines.stream().skip(whole.size()).map(line -> line.split("=", 2)[0]).toList();
        var changes = whole.stream().map(line -> change(line, base)).toList();
        return new ReadDraft.Cut(ChangeSet.of(changes), "lines", open, OptionalInt.empty());
    }

    private static FileChange change(String line, BaseFiles base) {
        var path = new RepoPath(line.substring(0, line.indexOf('=')));
        var content = line.substring(line.indexOf('=') + 1);
        return base.at(path) instanceof BaseFile.Absent
                ? new FileChange.Create(path, FileMode.REGULAR, content)
                : new FileChange.Modify(path, FileMode.REGULAR, content);
    }
}
