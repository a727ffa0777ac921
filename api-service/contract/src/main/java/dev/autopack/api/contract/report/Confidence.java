package dev.autopack.api.contract.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure the auditor is. */
public enum Confidence {
    @JsonProperty("low")
    LOW,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("high")
    HIGH
}
