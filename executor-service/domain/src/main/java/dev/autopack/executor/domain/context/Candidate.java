package dev.autopack.executor.domain.context;

import dev.autopack.executor.domain.change.RepoPath;

/** A path that may be worth showing. */
record Candidate(RepoPath path, Use use) {}
