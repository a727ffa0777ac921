package dev.autopack.auth.server.wiring;

import dev.autopack.auth.domain.apikey.CheckApiKey;
import dev.autopack.auth.guard.identity.ApiKeyCheck;
import dev.autopack.auth.guard.identity.Principal;
import dev.autopack.auth.server.token.Principals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The front door of auth-service asks its own database, without a cache. */
@ApplicationScoped
class LocalApiKeyCheck implements ApiKeyCheck {
    private final CheckApiKey check;

    LocalApiKeyCheck(CheckApiKey check) {
        this.check = check;
    }

    @Override
    public Optional<Principal> ownerOf(String apiKey) {
        return check.of(apiKey).map(it -> Principals.of(it.account(), it.permissions()));
    }
}
