package dev.autopack.api.contract.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the quality gate said. */
public enum QualityLevel {
    @JsonProperty("ok")
    OK,
    @JsonProperty("needs_review")
    NEEDS_REVIEW,
    @JsonProperty("blocked")
    BLOCKED
}
