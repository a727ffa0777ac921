package dev.autopack.executor.domain.drafting;

import dev.autopack.executor.domain.draft.DraftFormat;
import dev.autopack.executor.domain.recovery.PastAttempt;
import dev.autopack.executor.domain.refusal.Reason;
import java.util.List;
import java.util.Set;

/** In which format a builder is asked to answer; decided anew for each attempt. */
final class ChooseFormat {
    static final int DELIVERABLES_OF_MANY = 5;
    static final int LINES_MAX = 1000;
    static final int ENTRIES_MAX = 6;
    private static final Set<String> UNREADABLE =
            Set.of(Reason.DRAFT_UNREADABLE.name(), Reason.DRAFT_TRUNCATED.name());

    private ChooseFormat() {}

    /** The plan's own wish comes first, except that several new files are never made by edits. */
    static DraftFormat of(String builderMode, ScopeSize size, List<PastAttempt> attempts) {
        return switch (builderMode) {
            case "full_file" -> DraftFormat.FULL_FILES;
            case "ndjson" -> DraftFormat.NDJSON;
            case "structured_edit" ->
                    size.isCreation() ? DraftFormat.FULL_FILES : DraftFormat.STRUCTURED_EDITS;
            default -> fitting(size, attempts);
        };
    }

    private static DraftFormat fitting(ScopeSize size, List<PastAttempt> attempts) {
        if (size.deliverables() >= DELIVERABLES_OF_MANY) {
            return DraftFormat.NDJSON;
        }
        if (size.longestLines() > LINES_MAX || hasFailedToBeRead(attempts)) {
            return DraftFormat.STRUCTURED_EDITS;
        }
        var wide = size.entries() > ENTRIES_MAX || size.files() >= ScopeSize.FILES_MAX;
        return wide && !size.isCreation() ? DraftFormat.STRUCTURED_EDITS : DraftFormat.FULL_FILES;
    }

    private static boolean hasFailedToBeRead(List<PastAttempt> attempts) {
        return attempts.stream().anyMatch(past -> UNREADABLE.contains(past.reason()));
    }
}
