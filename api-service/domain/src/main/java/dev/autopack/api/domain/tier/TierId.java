package dev.autopack.api.domain.tier;

/** Names a tier within its run. */
public record TierId(String value) {
    public TierId {
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException("a tier id has 1 to 128 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
