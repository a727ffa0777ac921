package dev.autopack.sync.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one ledger says; {@code skipped} may list fewer lines than {@code skipped_total}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerView(
        String file,
        String fileType,
        boolean present,
        int lines,
        int sections,
        int indexRows,
        int entries,
        long uniqueIds,
        @Schema(description = "16 hex digits over all entries; the same while nothing changes")
                @Nullable String contentHash,
        int skippedTotal,
        List<SkippedLineView> skipped) {}
