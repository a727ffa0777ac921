package dev.autopack.api.domain.change;

import java.util.Comparator;
import java.util.List;

/** All that policy needs to know of a change, sorted by path. */
public record ChangeFacts(List<FileFact> files) {
    public ChangeFacts {
        files = files.stream().sorted(Comparator.comparing(FileFact::path)).toList();
    }

    public String hash() {
        return ChangeHash.of(this);
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    public List<String> paths() {
        return files.stream().map(FileFact::path).toList();
    }

    public LineCount lines() {
        return files.stream().map(FileFact::lines).reduce(LineCount.NONE, LineCount::plus);
    }
}
