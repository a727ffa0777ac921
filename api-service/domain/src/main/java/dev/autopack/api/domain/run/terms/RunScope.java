package dev.autopack.api.domain.run.terms;

/** Whether a run has one tier or several. */
public enum RunScope {
    MULTI_TIER,
    SINGLE_TIER
}
