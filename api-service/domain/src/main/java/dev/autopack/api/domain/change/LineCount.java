package dev.autopack.api.domain.change;

/** Lines that a change adds and removes; nothing is counted where nothing is known. */
public record LineCount(long added, long removed) {
    public static final LineCount NONE = new LineCount(0, 0);

    public LineCount {
        if (added < 0 || removed < 0) {
            throw new IllegalArgumentException(
                    "%d lines added, %d removed".formatted(added, removed));
        }
    }

    public LineCount plus(LineCount other) {
        return new LineCount(added + other.added, removed + other.removed);
    }

    public long changed() {
        return added + removed;
    }

    public long netDeletion() {
        return Math.max(0, removed - added);
    }
}
