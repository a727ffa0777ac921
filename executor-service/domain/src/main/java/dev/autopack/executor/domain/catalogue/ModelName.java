package dev.autopack.executor.domain.catalogue;

/** A model by the provider that serves it; written {@code provider/model}. */
public record ModelName(String provider, String model) {
    public ModelName {
        if (provider.isBlank() || model.isBlank()) {
            throw new IllegalArgumentException("a model needs a provider and a name");
        }
    }

    @Override
    public String toString() {
        return provider + "/" + model;
    }
}
