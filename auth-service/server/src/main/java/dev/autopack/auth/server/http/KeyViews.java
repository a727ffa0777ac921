package dev.autopack.auth.server.http;

import dev.autopack.auth.contract.ApiKeyRequest;
import dev.autopack.auth.contract.ApiKeyView;
import dev.autopack.auth.contract.CreatedApiKeyView;
import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.apikey.ApiKey;
import dev.autopack.auth.domain.apikey.CreateApiKey.Created;
import dev.autopack.auth.domain.apikey.CreateApiKey.Maker;
import dev.autopack.auth.domain.apikey.CreateApiKey.Wish;
import dev.autopack.auth.domain.apikey.Label;
import dev.autopack.auth.guard.identity.Principal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys between the wire and the domain. */
final class KeyViews {
    private KeyViews() {}

    static Maker maker(Principal principal) {
        return new Maker(new AccountId(principal.id()), wire(principal.permissions()));
    }

    static Wish wish(ApiKeyRequest request) {
        return new Wish(
                new Label(request.name(), request.description()),
                wire(request.permissions()),
                request.expiresAt());
    }

    static CreatedApiKeyView created(Created made) {
        var key = made.key();
        return new CreatedApiKeyView(
                key.id().value(),
                key.label().name(),
                key.label().description(),
                key.fingerprint().prefix(),
                permissions(key),
                key.life().createdAt(),
                key.life().expiresAt(),
                made.secret().value());
    }

    static ApiKeyView view(ApiKey key, Instant now) {
        return new ApiKeyView(
                key.id().value(),
                key.label().name(),
                key.label().description(),
                key.fingerprint().prefix(),
                permissions(key),
                key.life().open(now),
                key.life().createdAt(),
                key.life().expiresAt(),
                key.life().lastUsedAt());
    }

    private static List<Permission> permissions(ApiKey key) {
        return key.permissions().stream()
                .flatMap(it -> Permission.ofWire(it).stream())
                .sorted()
                .toList();
    }

    private static Set<String> wire(Collection<Permission> permissions) {
        return permissions.stream().map(Permission::wire).collect(Collectors.toUnmodifiableSet());
    }
}
