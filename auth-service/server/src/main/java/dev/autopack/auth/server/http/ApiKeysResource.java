package dev.autopack.auth.server.http;

import dev.autopack.auth.contract.ApiKeyRequest;
import dev.autopack.auth.contract.ApiKeyView;
import dev.autopack.auth.contract.ApiKeysApi;
import dev.autopack.auth.contract.CreatedApiKeyView;
import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.apikey.ApiKeyId;
import dev.autopack.auth.domain.apikey.ApiKeyStore;
import dev.autopack.auth.domain.apikey.CreateApiKey;
import dev.autopack.auth.domain.apikey.RevokeApiKey;
import dev.autopack.auth.guard.CurrentPrincipal;
import dev.autopack.auth.guard.Needs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The caller's own keys. */
@RunOnVirtualThread
class ApiKeysResource implements ApiKeysApi {
    private final CreateApiKey create;
    private final RevokeApiKey revoke;
    private final ApiKeyStore keys;
    private final CurrentPrincipal current;
    private final InstantSource clock;

    ApiKeysResource(
            CreateApiKey create,
            RevokeApiKey revoke,
            ApiKeyStore keys,
            CurrentPrincipal current,
            InstantSource clock) {
        this.create = create;
        this.revoke = revoke;
        this.keys = keys;
        this.current = current;
        this.clock = clock;
    }

    @Override
    @Needs(Permission.KEYS_ADMIN)
    @ResponseStatus(201)
    public CreatedApiKeyView create(ApiKeyRequest request) {
        var made = create.by(KeyViews.maker(current.get()), KeyViews.wish(request));
        return KeyViews.created(made);
    }

    @Override
    @Needs(Permission.KEYS_ADMIN)
    public List<ApiKeyView> list() {
        var now = clock.instant();
        return keys.of(me(), CreateApiKey.KEYS_MAX).stream()
                .map(it -> KeyViews.view(it, now))
                .toList();
    }

    @Override
    @Needs(Permission.KEYS_ADMIN)
    public void revoke(UUID id) {
        revoke.by(me(), new ApiKeyId(id));
    }

    private AccountId me() {
        return new AccountId(current.id());
    }
}
