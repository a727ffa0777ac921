package dev.autopack.verify.corpus.history;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A change of a few files that people made; before and after by path. */
record HistoricChange(String name, Map<String, String> before, Map<String, String> after) {
    // Sizes of commits as they are: mostly small, now and then large.
    private static final List<Integer> SIZES = List.of(1, 2, 1, 3, 5, 2, 8, 1, 13, 3, 20);

    /** The difference of two trees in pieces of the size of commits. */
    static List<HistoricChange> between(
            String name, Map<String, String> before, Map<String, String> after) {
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        paths.removeIf(
                path -> before.containsKey(path) && before.get(path).equals(after.get(path)));
        var left = List.copyOf(paths);
        var changes = new ArrayList<HistoricChange>();
        for (var from = 0; from < left.size(); ) {
            var size = SIZES.get(changes.size() % SIZES.size());
            var to = Math.min(left.size(), from + size);
            changes.add(of(name + " #" + changes.size(), left.subList(from, to), before, after));
            from = to;
        }
        return changes;
    }

    BaseFiles base() {
        return path -> {
            var text = before.get(path.value());
            return text == null ? new BaseFile.Absent() : new BaseFile.Text(FileMode.REGULAR, text);
        };
    }

    ChangeSet change() {
        var changes = new ArrayList<FileChange>();
        for (var path : before.keySet()) {
            if (!after.containsKey(path)) {
                changes.add(new FileChange.Delete(new RepoPath(path)));
            }
        }
        after.forEach((path, text) -> changes.add(written(path, text)));
        return ChangeSet.of(changes);
    }

    private FileChange written(String path, String text) {
        return before.containsKey(path)
                ? new FileChange.Modify(new RepoPath(path), FileMode.REGULAR, text)
                : new FileChange.Create(new RepoPath(path), FileMode.REGULAR, text);
    }

    private static HistoricChange of(
            String name,
            List<String> paths,
            Map<String, String> before,
            Map<String, String> after) {
        return new HistoricChange(name, only(paths, before), only(paths, after));
    }

    private static Map<String, String> only(List<String> paths, Map<String, String> files) {
        var some = new TreeMap<String, String>();
        paths.stream().filter(files::containsKey).forEach(path -> some.put(path, files.get(path)));
        return some;
    }
}
