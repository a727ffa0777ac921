package dev.autopack.api.contract.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the builder says it went. */
public enum BuilderStatus {
    @JsonProperty("success")
    SUCCESS,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("needs_review")
    NEEDS_REVIEW
}
