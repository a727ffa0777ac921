package dev.autopack.executor.server.llm;

import dev.autopack.executor.domain.calling.TokenCount;
import dev.autopack.executor.domain.catalogue.ModelCard;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.catalogue.Price;
import dev.autopack.executor.domain.draft.Model;
import dev.autopack.executor.domain.routing.Route;
import dev.autopack.executor.domain.routing.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;

/** Chooses the model once, at start. */
class Models {
    @Produces
    @ApplicationScoped
    Model model(CassetteConfig config) {
        var model =
                switch (config.provider()) {
                    case CASSETTE -> new CassetteModel(config.cassetteDirectory());
                };
        return config.recordDirectory()
                .<Model>map(directory -> new RecordingModel(model, directory))
                .orElse(model);
    }

    @Produces
    @ApplicationScoped
    Router router() {
        var card =
                new ModelCard(
                        new ModelName("cassette", "recorded"),
                        200_000,
                        64_000,
                        Price.FREE,
                        Set.of());
        return _ -> new Route(card, "the cassette is the only model");
    }

    @Produces
    @ApplicationScoped
    TokenCount tokens() {
        return text -> text.length() / 4;
    }
}
