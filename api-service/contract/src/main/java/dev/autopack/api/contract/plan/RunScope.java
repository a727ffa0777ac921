package dev.autopack.api.contract.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a run has one tier or several. */
public enum RunScope {
    @JsonProperty("multi_tier")
    MULTI_TIER,
    @JsonProperty("single_tier")
    SINGLE_TIER
}
