package dev.autopack.api.contract.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the auditor recommends. */
public enum Recommendation {
    @JsonProperty("approve")
    APPROVE,
    @JsonProperty("revise")
    REVISE,
    @JsonProperty("escalate")
    ESCALATE
}
