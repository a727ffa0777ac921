package dev.autopack.auth.server.http;

import dev.autopack.auth.contract.IntrospectionRequest;
import dev.autopack.auth.contract.IntrospectionView;
import dev.autopack.auth.contract.LoginRequest;
import dev.autopack.auth.contract.PrincipalKind;
import dev.autopack.auth.contract.PrincipalView;
import dev.autopack.auth.contract.SessionApi;
import dev.autopack.auth.contract.TokenView;
import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.account.LogIn;
import dev.autopack.auth.domain.refusal.Reason;
import dev.autopack.auth.domain.refusal.Refusal;
import dev.autopack.auth.guard.CurrentPrincipal;
import dev.autopack.auth.guard.Needs;
import dev.autopack.auth.guard.Public;
import dev.autopack.auth.guard.identity.ApiKeyCheck;
import dev.autopack.auth.guard.identity.Principal;
import dev.autopack.auth.server.config.AuthConfig;
import dev.autopack.auth.server.token.Principals;
import dev.autopack.auth.server.token.TokenMint;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Log in, exchange, look up. */
@RunOnVirtualThread
class SessionResource implements SessionApi {
    private final LogIn logIn;
    private final ApiKeyCheck apiKeys;
    private final TokenMint mint;
    private final AuthConfig config;
    private final CurrentPrincipal current;

    SessionResource(
            LogIn logIn,
            ApiKeyCheck apiKeys,
            TokenMint mint,
            AuthConfig config,
            CurrentPrincipal current) {
        this.logIn = logIn;
        this.apiKeys = apiKeys;
        this.mint = mint;
        this.config = config;
        this.current = current;
    }

    @Override
    @Public
    public TokenView login(String username, String password) {
        var account = logIn.as(new AccountId(username), password);
        var principal = Principals.of(account, Principals.granted(account.roles()));
        return mint.token(principal, config.tokens().personLife());
    }

    @Override
    @Public
    public TokenView login(LoginRequest request) {
        return login(request.username(), request.password());
    }

    // Public because the key is the credential: a bearer token must not buy its own successor.
    @Override
    @Public
    public TokenView token(@Nullable String apiKey) {
        var owner =
                Optional.ofNullable(apiKey)
                        .flatMap(apiKeys::ownerOf)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Reason.CREDENTIALS_WRONG,
                                                "A valid API key is needed."));
        return mint.token(owner, config.tokens().keyLife());
    }

    @Override
    @Needs
    public PrincipalView me() {
        return current.get().view();
    }

    @Override
    @Needs
    public IntrospectionView introspect(IntrospectionRequest request) {
        if (current.get().kind() != PrincipalKind.SERVICE) {
            throw new Refusal(Reason.SERVICES_ONLY, "Only services ask about the keys of others.");
        }
        var owner = apiKeys.ownerOf(request.apiKey());
        return new IntrospectionView(owner.isPresent(), owner.map(Principal::view).orElse(null));
    }
}
