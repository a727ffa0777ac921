package dev.autopack.api.contract.approval;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The states of an approval on the wire. */
public enum ApprovalStatus {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("timeout")
    TIMEOUT,
    @JsonProperty("error")
    ERROR
}
