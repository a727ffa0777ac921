package dev.autopack.executor.server.llm;

import dev.autopack.executor.domain.calling.TokenCount;
import dev.autopack.executor.domain.catalogue.ProviderHealth;
import dev.autopack.executor.domain.draft.Model;
import dev.autopack.executor.domain.routing.LadderRouter;
import dev.autopack.executor.domain.routing.Ladders;
import dev.autopack.executor.domain.routing.Providers;
import dev.autopack.executor.domain.routing.Router;
import dev.autopack.executor.server.llm.cassette.CassetteModel;
import dev.autopack.executor.server.llm.cassette.RecordingModel;
import dev.autopack.executor.server.llm.catalogue.CatalogueFile;
import dev.autopack.executor.server.llm.catalogue.ModelList;
import dev.autopack.executor.server.llm.provider.LiveModel;
import dev.autopack.executor.server.llm.provider.Patience;
import dev.autopack.executor.server.llm.provider.ProviderModel;
import dev.autopack.executor.server.llm.wire.Waits;
import dev.autopack.executor.server.llm.wire.WireClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Chooses once, at start, who answers. */
class Models {
    private final ModelConfig config;
    private final ModelSettings settings;

    Models(ModelConfig config, ModelSettings settings) {
        this.config = config;
        this.settings = settings;
    }

    @Produces
    @ApplicationScoped
    Model model(TokenCount tokens, ProviderHealth health) {
        var model =
                switch (config.mode()) {
                    case CASSETTE -> new CassetteModel(config.cassetteDirectory());
                    case LIVE -> live(tokens, health);
                };
        return config.recordDirectory()
                .<Model>map(to -> new RecordingModel(model, to, settings.secrets()))
                .orElse(model);
    }

    @Produces
    @Singleton
    ProviderHealth health() {
        return new ProviderHealth(config.call().setAside());
    }

    /** A cassette answers for every provider. */
    @Produces
    @Singleton
    Providers providers(ProviderHealth health) {
        var clock = InstantSource.system();
        return switch (config.mode()) {
            case CASSETTE -> _ -> Providers.Standing.READY;
            case LIVE -> provider -> standing(provider, health, clock);
        };
    }

    private Providers.Standing standing(
            String provider, ProviderHealth health, InstantSource clock) {
        if (!config.providers().containsKey(provider)) {
            return Providers.Standing.NOT_CONFIGURED;
        }
        return health.usable(provider, clock.instant())
                ? Providers.Standing.READY
                : Providers.Standing.SET_ASIDE;
    }

    @Produces
    @Singleton
    ModelList models() {
        return CatalogueFile.read(config.catalogue());
    }

    @Produces
    @Singleton
    Router router(ModelList list, Providers providers) {
        var ladders = Ladders.of(list.ladders(), list.catalogue());
        return new LadderRouter(list.catalogue(), ladders, providers);
    }

    @Produces
    @Singleton
    TokenCount tokens() {
        return new O200kTokenCount();
    }

    private LiveModel live(TokenCount tokens, ProviderHealth health) {
        var http = http();
        var manner = new ProviderModel.Manner(config.temperature(), config.jsonRoles(), tokens);
        var providers =
                settings.providers()
                        .collect(
                                Collectors.toMap(
                                        ProviderSettings::name,
                                        each -> provider(each, http, manner)));
        var call = config.call();
        var bounds = new Patience.Bounds(call.awayTries(), call.rateTries(), call.retryWaitMax());
        return new LiveModel(
                providers,
                health,
                InstantSource.system(),
                new LiveModel.Waiting(
                        bounds, () -> ThreadLocalRandom.current().nextDouble(), Thread::sleep));
    }

    private ProviderModel provider(
            ProviderSettings settings, HttpClient http, ProviderModel.Manner manner) {
        var call = config.call();
        var endpoint = settings.endpoint();
        var line =
                new WireClient.Line(
                        http,
                        new Waits(call.idleWait(), call.totalWait(), call.bytesMax()),
                        endpoint.name(),
                        endpoint.key().value(),
                        InstantSource.system());
        return new ProviderModel(endpoint, settings.chat(), line, manner);
    }

    // A key goes to the configured address and nowhere else, whatever an answer says.
    private HttpClient http() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.call().connectWait())
                .build();
    }
}
