package dev.autopack.executor.domain.lease;

import dev.autopack.executor.domain.change.ChangeFacts;
import dev.autopack.executor.domain.change.ChangeSet;

/** A change with its size and the builder's own words about it. */
public record Proposal(ChangeSet change, ChangeFacts facts, String summary) {}
