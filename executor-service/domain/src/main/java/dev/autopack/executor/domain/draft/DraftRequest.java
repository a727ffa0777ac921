package dev.autopack.executor.domain.draft;

import dev.autopack.executor.domain.run.AttemptId;

/** A call to a model: for whom, what, and how long the answer may get. */
public record DraftRequest(AttemptId attempt, Role role, Prompt prompt, long outputTokensMax) {}
