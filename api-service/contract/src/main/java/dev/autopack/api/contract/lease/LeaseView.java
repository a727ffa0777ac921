package dev.autopack.api.contract.lease;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phase attempt that the caller holds until {@code expiresAt}.
 *
 * @param fence grows with each lease of this phase
 * @param attempt 1 for the first attempt
 * @param baseCommit the commit to build on, or null when the run has none yet: then the head of the
 *     base branch
 * @param feedback why earlier attempts failed, oldest first
 * @param history the earlier attempts at this phase, oldest first
 * @param hints what failed and was mended earlier in this run
 * @param rules what was learned before and approved by a person
 * @param approvedChange the change that a person approved; it is applied as it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeaseView(
        String leaseId,
        long fence,
        Instant expiresAt,
        int attempt,
        LeasedRun run,
        LeasedPhase phase,
        @Nullable String baseCommit,
        List<String> feedback,
        @Nullable ApprovedChange approvedChange,
        List<PastAttemptView> history,
        List<String> hints,
        List<String> rules) {}
