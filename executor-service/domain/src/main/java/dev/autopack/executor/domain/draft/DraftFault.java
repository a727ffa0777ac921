package dev.autopack.executor.domain.draft;

import dev.autopack.executor.domain.refusal.Reason;

/** What can be wrong with a builder's answer, by the code that is shown to the next attempt. */
public enum DraftFault {
    FULL_FILE_PARSE_FAILED(Reason.DRAFT_UNREADABLE),
    FULL_FILE_SCHEMA_INVALID(Reason.DRAFT_UNREADABLE),
    EMPTY_FILES(Reason.DRAFT_UNREADABLE),
    UNSUPPORTED_CHANGE(Reason.DRAFT_UNREADABLE),
    INVALID_PATH(Reason.POLICY_VIOLATION),
    TRUNCATED(Reason.DRAFT_TRUNCATED),
    PATCH_MALFORMED(Reason.DRAFT_UNREADABLE),
    PATCH_APPLY_ERROR(Reason.PATCH_APPLY_ERROR);

    private final Reason reason;

    DraftFault(Reason reason) {
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
