package dev.autopack.auth.guard.remote;

import dev.autopack.auth.guard.identity.ApiKeyCheck;
import dev.autopack.auth.guard.identity.Fingerprint;
import dev.autopack.auth.guard.identity.Principal;
import dev.autopack.auth.guard.identity.Recent;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Asks auth-service about API keys and remembers the answer, yes or no, for a few seconds. */
@DefaultBean
@ApplicationScoped
class RemoteApiKeyCheck implements ApiKeyCheck {
    private static final int KEY_CHARS_MAX = 200;

    private final AuthClient auth;
    private final ServiceToken own;
    private final GuardConfig config;
    private final InstantSource clock;
    private final Recent<Judgement> judgements;

    RemoteApiKeyCheck(AuthClient auth, ServiceToken own, GuardConfig config, InstantSource clock) {
        this.auth = auth;
        this.own = own;
        this.config = config;
        this.clock = clock;
        this.judgements = new Recent<>(config.apiKeysMax());
    }

    @Override
    public Optional<Principal> ownerOf(String apiKey) {
        if (apiKey.isBlank() || apiKey.length() > KEY_CHARS_MAX) {
            return Optional.empty();
        }
        var fingerprint = Fingerprint.of(apiKey);
        return judgements
                .find(fingerprint)
                .filter(earlier -> clock.instant().isBefore(earlier.until()))
                .orElseGet(() -> judged(apiKey, fingerprint))
                .owner();
    }

    private Judgement judged(String apiKey, Fingerprint fingerprint) {
        var owner = ask(apiKey);
        var judgement = new Judgement(owner, clock.instant().plus(config.apiKeyFresh()));
        judgements.keep(fingerprint, judgement);
        return judgement;
    }

    private Optional<Principal> ask(String apiKey) {
        var answer = auth.introspect(apiKey, own.bearer());
        return answer.active()
                ? Optional.ofNullable(answer.principal()).map(Principal::of)
                : Optional.empty();
    }

    private record Judgement(Optional<Principal> owner, Instant until) {}
}
