package dev.autopack.api.domain.phase;

/** Names a phase within its run. */
public record PhaseId(String value) {
    public PhaseId {
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException("a phase id has 1 to 128 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
