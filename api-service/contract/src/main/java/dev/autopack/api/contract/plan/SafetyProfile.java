package dev.autopack.api.contract.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How strict the limits of a run are. */
public enum SafetyProfile {
    @JsonProperty("normal")
    NORMAL,
    @JsonProperty("safety_critical")
    SAFETY_CRITICAL
}
