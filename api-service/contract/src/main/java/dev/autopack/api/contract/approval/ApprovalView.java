package dev.autopack.api.contract.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that waits, or waited, for a person.
 *
 * @param kind {@code change}, or {@code question} when an executor asks for advice
 * @param changeHash the approval is valid for exactly this change; a question is about an empty one
 * @param why the reasons, all of them
 * @param riskLevel {@code low}, {@code medium} or {@code high}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovalView(
        String approvalId,
        String runId,
        String phaseId,
        int attempt,
        ApprovalStatus status,
        String kind,
        String changeHash,
        List<String> why,
        List<String> requestedPaths,
        String riskLevel,
        double riskScore,
        Instant requestedAt,
        Instant timeoutAt,
        @Nullable Instant respondedAt,
        @Nullable String respondedBy,
        @Nullable String responseMethod,
        @Nullable String approvalReason,
        @Nullable String rejectedReason) {}
