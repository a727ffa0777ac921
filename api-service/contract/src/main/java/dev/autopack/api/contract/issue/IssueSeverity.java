package dev.autopack.api.contract.issue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How bad an issue is; {@code critical} counts as major. */
public enum IssueSeverity {
    @JsonProperty("minor")
    MINOR,
    @JsonProperty("major")
    MAJOR,
    @JsonProperty("critical")
    CRITICAL
}
