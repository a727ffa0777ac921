package dev.autopack.api.domain.approval;

/** Names one approval. */
public record ApprovalId(String value) {
    public ApprovalId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("an approval id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
