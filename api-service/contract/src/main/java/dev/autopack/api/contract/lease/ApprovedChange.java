package dev.autopack.api.contract.lease;

import dev.autopack.api.contract.change.ChangeSetView;

/** A change that a person approved, with the hash the approval is bound to. */
public record ApprovedChange(String approvalId, String changeHash, ChangeSetView change) {}
