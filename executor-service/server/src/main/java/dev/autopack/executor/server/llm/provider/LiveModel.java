package dev.autopack.executor.server.llm.provider;

import dev.autopack.executor.domain.catalogue.ProviderHealth;
import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.DraftRequest;
import dev.autopack.executor.domain.draft.Model;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.llm.wire.Fault;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jboss.logging.Logger;

/** Asks the provider that a request names, with patience, and remembers how it fared. */
public final class LiveModel implements Model {
    private static final Logger LOG = Logger.getLogger(LiveModel.class);

    private final Map<String, ProviderModel> providers;
    private final ProviderHealth health;
    private final InstantSource clock;
    private final Waiting waiting;

    /**
     * How waits are chosen and done.
     *
     * @param random from 0 to 1
     */
    public record Waiting(Patience.Bounds bounds, DoubleSupplier random, Sleep sleep) {}

    /** Waits. */
    @FunctionalInterface
    public interface Sleep {
        void of(java.time.Duration wait) throws InterruptedException;
    }

    public LiveModel(
            Map<String, ProviderModel> providers,
            ProviderHealth health,
            InstantSource clock,
            Waiting waiting) {
        this.providers = Map.copyOf(providers);
        this.health = health;
        this.clock = clock;
        this.waiting = waiting;
    }

    @Override
    public Draft answer(DraftRequest request) {
        var name = request.model().name().provider();
        var provider =
                Optional.ofNullable(providers.get(name))
                        .orElseThrow(() -> refusal(Reason.NO_MODEL, name, "is not configured"));
        if (!health.begin(name, clock.instant())) {
            throw refusal(Reason.MODEL_UNAVAILABLE, name, "failed lately and is left alone");
        }
        return patiently(provider, request);
    }

    private Draft patiently(ProviderModel provider, DraftRequest request) {
        var patience = new Patience(waiting.bounds(), waiting.random());
        var name = request.model().name().provider();
        while (true) {
            switch (provider.ask(request)) {
                case ProviderModel.Outcome.Answered(var draft) -> {
                    health.succeeded(name);
                    return draft;
                }
                case ProviderModel.Outcome.Failed(var fault) -> pause(patience, name, fault);
            }
        }
    }

    private void pause(Patience patience, String provider, Fault fault) {
        try {
            var wait = patience.before(fault);
            LOG.infof("a model call is tried again in %d ms: %s", wait.toMillis(), fault.detail());
            waiting.sleep().of(wait);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(Reason.INTERRUPTED, "the executor is stopping", stopping);
        } catch (Refusal over) {
            remember(provider, fault.kind());
            throw over;
        }
    }

    // A request that is refused for itself shows that the provider is there.
    private void remember(String provider, Fault.Kind kind) {
        switch (kind) {
            case AWAY, RATE_LIMITED, QUOTA_SPENT, CUT_OFF, KEY_REFUSED ->
                    health.failed(provider, clock.instant());
            case REFUSED, TOO_LONG -> health.succeeded(provider);
            case INTERRUPTED -> {}
        }
    }

    private static Refusal refusal(Reason reason, String provider, String what) {
        return new Refusal(reason, "the provider %s %s".formatted(provider, what));
    }
}
