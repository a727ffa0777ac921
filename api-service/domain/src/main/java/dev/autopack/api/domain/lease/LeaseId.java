package dev.autopack.api.domain.lease;

/** Names one lease. */
public record LeaseId(String value) {
    public LeaseId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a lease id has 1 to 64 characters");
        }
    }
}
