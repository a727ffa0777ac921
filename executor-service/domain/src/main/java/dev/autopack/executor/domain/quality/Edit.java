package dev.autopack.executor.domain.quality;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.RepoPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** One file that a change writes; there is no text before a new one. */
record Edit(RepoPath path, Optional<String> before, String after) {
    /** A line of the new text, counted from 1. */
    record Line(int number, String text) {}

    static List<Edit> of(ChangeSet change, BaseFiles base) {
        var edits = new ArrayList<Edit>();
        for (var one : change.changes()) {
            switch (one) {
                case FileChange.Create(var path, _, var content) ->
                        edits.add(new Edit(path, Optional.empty(), content));
                case FileChange.Modify(var path, _, var content) ->
                        edits.add(new Edit(path, text(base.at(path)), content));
                case FileChange.Delete _ -> {}
            }
        }
        return edits;
    }

    Language language() {
        return Language.of(path);
    }

    /** Lines of the new text that the old one does not have as often. */
    List<Line> added() {
        var old = new HashMap<String, Integer>();
        before.ifPresent(text -> lines(text).forEach(line -> old.merge(line, 1, Integer::sum)));
        var added = new ArrayList<Line>();
        var lines = lines(after);
        for (var at = 0; at < lines.size(); at++) {
            if (old.merge(lines.get(at), -1, Integer::sum) < 0) {
                added.add(new Line(at + 1, lines.get(at)));
            }
        }
        return added;
    }

    static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static Optional<String> text(BaseFile there) {
        return switch (there) {
            case BaseFile.Text(_, var content) -> Optional.of(content);
            case BaseFile.Opaque _, BaseFile.Absent _ -> Optional.empty();
        };
    }
}
