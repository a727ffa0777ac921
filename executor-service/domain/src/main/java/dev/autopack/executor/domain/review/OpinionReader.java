package dev.autopack.executor.domain.review;

import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.Role;

/** Reads an auditor's answer; any bytes at all give an opinion, never an exception. */
@FunctionalInterface
public interface OpinionReader {
    /** An answer that says neither yes nor no, or both, is not understood. */
    Opinion read(Role role, Draft draft);
}
