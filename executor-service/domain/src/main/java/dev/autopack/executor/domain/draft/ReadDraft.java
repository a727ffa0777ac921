package dev.autopack.executor.domain.draft;

import dev.autopack.executor.domain.change.ChangeSet;
import java.util.List;
import java.util.OptionalInt;

/** What came of reading a builder's answer. */
public sealed interface ReadDraft {
    /**
     * A change, not yet judged.
     *
     * @param repaired whether the text had to be mended before it could be read
     */
    record Understood(ChangeSet change, String summary, boolean repaired) implements ReadDraft {}

    /**
     * An answer that ends too early.
     *
     * @param finished the files that are whole
     * @param unfinished the files that were begun, by the paths the answer gives
     * @param expected how many operations the answer announced, if it did
     */
    record Cut(ChangeSet finished, String summary, List<String> unfinished, OptionalInt expected)
            implements ReadDraft {
        public Cut {
            unfinished = List.copyOf(unfinished);
        }
    }

    /** A named fault, with a sentence that tells the builder how to mend it. */
    record Faulty(DraftFault fault, String detail) implements ReadDraft {}
}
