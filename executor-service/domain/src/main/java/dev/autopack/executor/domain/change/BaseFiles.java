package dev.autopack.executor.domain.change;

/** Reads files of the base commit, never of a work tree. */
@FunctionalInterface
public interface BaseFiles {
    BaseFile at(RepoPath path);
}
