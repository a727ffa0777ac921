package dev.autopack.api.contract.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.autopack.api.contract.common.LedgerHeadView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries in order of their number.
 *
 * @param nextAfter the value of {@code after} for the next page, or null at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerPageView(
        String runId,
        LedgerHeadView head,
        List<LedgerEntryView> entries,
        @Nullable Long nextAfter) {}
