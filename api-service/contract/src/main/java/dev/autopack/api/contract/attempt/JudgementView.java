package dev.autopack.api.contract.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.autopack.api.contract.common.LedgerHeadView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a change.
 *
 * @param changeHash what approvals and the finalize gate compare with
 * @param violations or the reasons for an approval, all of them
 * @param ledgerHead for the trailer of the commit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JudgementView(
        VerdictKind verdict,
        String changeHash,
        List<String> violations,
        @Nullable String approvalId,
        LedgerHeadView ledgerHead) {}
