package dev.autopack.executor.domain.draft;

import dev.autopack.executor.domain.change.ChangeSet;

/** What came of reading a builder's answer. */
public sealed interface ReadDraft {
    /** A change, not yet judged. */
    record Understood(ChangeSet change, String summary) implements ReadDraft {}

    /** A named fault, with a sentence that tells the builder how to mend it. */
    record Faulty(DraftFault fault, String detail) implements ReadDraft {}
}
