package dev.autopack.executor.domain.calling;

/** Counts tokens the way models do. */
@FunctionalInterface
public interface TokenCount {
    long of(String text);
}
