package dev.autopack.executor.domain.draft;

import dev.autopack.executor.domain.refusal.Reason;
import java.util.Locale;

/** What can be wrong with a builder's answer, by the code that is shown to the next attempt. */
public enum DraftFault {
    ANSWER_TOO_LONG(Reason.DRAFT_UNREADABLE),
    FULL_FILE_PARSE_FAILED(Reason.DRAFT_UNREADABLE),
    FULL_FILE_SCHEMA_INVALID(Reason.DRAFT_UNREADABLE),
    EMPTY_FILES(Reason.DRAFT_UNREADABLE),
    UNSUPPORTED_CHANGE(Reason.DRAFT_UNREADABLE),
    INVALID_PATH(Reason.POLICY_VIOLATION),
    INVALID_CONTENT(Reason.DRAFT_UNREADABLE),
    TRUNCATED(Reason.DRAFT_TRUNCATED),

    READONLY_VIOLATION(Reason.DRAFT_UNREADABLE),
    SUSPICIOUS_SHRINKAGE(Reason.QUALITY_VIOLATION),
    SUSPICIOUS_GROWTH(Reason.QUALITY_VIOLATION),
    CHURN_LIMIT_EXCEEDED(Reason.QUALITY_VIOLATION),
    SYMBOL_MISSING_AFTER_FULL_FILE_REPLACEMENT(Reason.QUALITY_VIOLATION),

    STRUCTURED_EDIT_SCHEMA_INVALID(Reason.DRAFT_UNREADABLE),
    STRUCTURED_EDIT_NO_OPERATIONS(Reason.DRAFT_UNREADABLE),
    STRUCTURED_EDIT_OVERLAP(Reason.PATCH_APPLY_ERROR),
    STRUCTURED_EDIT_OUT_OF_RANGE(Reason.PATCH_APPLY_ERROR),
    STRUCTURED_EDIT_CONTEXT_MISMATCH(Reason.PATCH_APPLY_ERROR),

    NDJSON_LINE_INVALID(Reason.DRAFT_UNREADABLE),
    NDJSON_NO_OPERATIONS(Reason.DRAFT_UNREADABLE),
    NDJSON_OUTSIDE_MANIFEST(Reason.POLICY_VIOLATION),
    NDJSON_OPERATION_FAILED(Reason.PATCH_APPLY_ERROR),

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
        return name().toLowerCase(Locale.ROOT);
    }
}
