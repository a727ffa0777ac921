package dev.autopack.executor.server.llm.provider;

/**
 * A provider's key; it shows itself to nobody who does not ask for it. Empty where none is wanted.
 */
public record ApiKey(String value) {
    public static final ApiKey NONE = new ApiKey("");

    @Override
    public String toString() {
        return "…";
    }
}
