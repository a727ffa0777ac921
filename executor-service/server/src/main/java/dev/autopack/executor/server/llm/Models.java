package dev.autopack.executor.server.llm;

import dev.autopack.executor.domain.draft.Model;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

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
}
