package dev.autopack.executor.server.llm.catalogue;

import dev.autopack.executor.domain.catalogue.Catalogue;
import dev.autopack.executor.domain.catalogue.ModelName;
import java.util.List;
import java.util.Map;

/**
 * What a list of models says.
 *
 * @param ladders by name, such as {@code low}: the models from the first to try to the last
 */
public record ModelList(Catalogue catalogue, Map<String, List<ModelName>> ladders) {
    public ModelList {
        ladders = Map.copyOf(ladders);
    }
}
