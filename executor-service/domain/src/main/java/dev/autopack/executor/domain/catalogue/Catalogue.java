package dev.autopack.executor.domain.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The models that are known, with a version and a date so that a cost can be explained later.
 *
 * @param version names this state of the catalogue, with its date
 * @param aliases short names, such as {@code sonnet}
 */
public record Catalogue(String version, List<ModelCard> models, Map<String, ModelName> aliases) {
    public Catalogue {
        models = List.copyOf(models);
        aliases = Map.copyOf(aliases);
    }

    public Catalogue(String version, List<ModelCard> models) {
        this(version, models, Map.of());
    }

    public Optional<ModelCard> find(ModelName name) {
        return models.stream().filter(card -> card.name().equals(name)).findFirst();
    }

    /** By an alias or by {@code provider/model}. */
    public Optional<ModelCard> find(String written) {
        return Optional.ofNullable(aliases.get(written))
                .flatMap(this::find)
                .or(() -> named(written));
    }

    private Optional<ModelCard> named(String written) {
        return models.stream().filter(card -> card.name().toString().equals(written)).findFirst();
    }
}
