package dev.autopack.api.domain.tier;

/** What a tier may use, and how many issues it tolerates. */
public record TierCaps(long tokens, int ciRuns, int minorIssues, int majorIssues) {}
