package dev.autopack.api.domain.run;

/** Names a run; chosen by who starts it. */
public record RunId(String value) {
    public RunId {
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException("a run id has 1 to 128 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
