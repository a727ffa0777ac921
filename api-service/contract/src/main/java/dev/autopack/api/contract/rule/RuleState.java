package dev.autopack.api.contract.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a rule is handed out. */
public enum RuleState {
    @JsonProperty("candidate")
    CANDIDATE,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("rejected")
    REJECTED
}
