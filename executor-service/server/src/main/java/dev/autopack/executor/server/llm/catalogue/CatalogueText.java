package dev.autopack.executor.server.llm.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.autopack.executor.domain.catalogue.Capability;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The list of models as it is written. */
@RegisterForReflection
record CatalogueText(
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) LocalDate date,
        @JsonProperty(required = true) List<Model> models,
        @JsonProperty(required = true) Map<String, String> aliases,
        @JsonProperty(required = true) Map<String, List<String>> ladders) {

    // YAML can say nothing where the type cannot.
    CatalogueText {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(date, "date");
        models = List.copyOf(models);
        aliases = Map.copyOf(aliases);
        ladders = Map.copyOf(ladders);
    }

    /** One model; prices in US dollars per million tokens. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Model(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) long contextTokens,
            @JsonProperty(required = true) long outputTokensMax,
            @JsonProperty(required = true) BigDecimal inputUsd,
            @JsonProperty(required = true) BigDecimal outputUsd,
            @JsonProperty(required = true) Set<Capability> capabilities) {
        Model {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(inputUsd, "input_usd");
            Objects.requireNonNull(outputUsd, "output_usd");
            capabilities = Set.copyOf(capabilities);
        }
    }
}
