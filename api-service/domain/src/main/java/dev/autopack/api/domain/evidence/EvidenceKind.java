package dev.autopack.api.domain.evidence;

import java.util.Locale;

/** Where a piece of evidence comes from. */
public enum EvidenceKind {
    CHANGE_FACTS,
    TEST_REPORT,
    REVIEW,
    BUILDER_RESULT,
    BUDGET;

    public String source() {
        return name().toLowerCase(Locale.ROOT);
    }
}
