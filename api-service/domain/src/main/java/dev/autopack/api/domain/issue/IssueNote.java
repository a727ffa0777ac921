package dev.autopack.api.domain.issue;

import java.util.List;

/** What is said of an issue each time it is seen; absent words are empty. */
public record IssueNote(
        Severity severity,
        String source,
        String category,
        String taskCategory,
        String complexity,
        List<String> evidenceRefs) {
    public IssueNote {
        evidenceRefs = evidenceRefs.stream().sorted().distinct().toList();
    }
}
