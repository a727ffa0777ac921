package dev.autopack.api.domain.issue;

/** Names an issue; the same key means the same issue wherever it is seen. */
public record IssueKey(String value) {
    public IssueKey {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("an issue key has 1 to 200 characters");
        }
    }
}
