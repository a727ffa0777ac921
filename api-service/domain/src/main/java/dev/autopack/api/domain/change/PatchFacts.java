package dev.autopack.api.domain.change;

import java.util.ArrayList;
import java.util.List;

/**
 * A change of which only paths, modes and counts are told, because there is no repository to ask.
 */
public final class PatchFacts {
    private static final String UNKNOWN_CONTENT = "0".repeat(64);

    private PatchFacts() {}

    /** The counts are of the whole change, so they are noted once. */
    public static ChangeFacts of(List<String> paths, List<String> modes, LineCount lines) {
        var facts = new ArrayList<FileFact>();
        for (int i = 0; i < paths.size(); i++) {
            var counted = i == 0 ? lines : LineCount.NONE;
            facts.add(new FileFact.Modified(paths.get(i), modes.get(i), UNKNOWN_CONTENT, counted));
        }
        return new ChangeFacts(facts);
    }
}
