package dev.autopack.api.contract.attempt.tests;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the test command ended. */
public enum TestRunStatus {
    @JsonProperty("passed")
    PASSED,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("timed_out")
    TIMED_OUT,
    @JsonProperty("skipped")
    SKIPPED
}
