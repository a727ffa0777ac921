package dev.autopack.executor.domain.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * The models that are known, with a version and a date so that a cost can be explained later.
 *
 * @param version names this state of the catalogue, with its date
 */
public record Catalogue(String version, List<ModelCard> models) {
    public Catalogue {
        models = List.copyOf(models);
    }

    public Optional<ModelCard> find(ModelName name) {
        return models.stream().filter(card -> card.name().equals(name)).findFirst();
    }
}
