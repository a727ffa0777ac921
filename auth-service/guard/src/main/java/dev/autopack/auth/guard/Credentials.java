package dev.autopack.auth.guard;

import dev.autopack.auth.contract.TokenRules;
import dev.autopack.auth.guard.identity.ApiKeyCheck;
import dev.autopack.auth.guard.identity.BearerCheck;
import dev.autopack.auth.guard.identity.IdentityUnavailable;
import dev.autopack.auth.guard.identity.Principal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** From the credential of a request to its principal. */
@ApplicationScoped
class Credentials {
    private static final String BEARER = "bearer ";

    private final BearerCheck bearers;
    private final ApiKeyCheck apiKeys;

    Credentials(BearerCheck bearers, ApiKeyCheck apiKeys) {
        this.bearers = bearers;
        this.apiKeys = apiKeys;
    }

    // A credential that is there but wrong is always refused, never passed over for another one.
    Principal principal(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        var apiKey = request.getHeaderString(TokenRules.API_KEY_HEADER);
        try {
            if (authorization != null) {
                return bearer(authorization);
            }
            if (apiKey != null) {
                return apiKeys.ownerOf(apiKey).orElseThrow(Credentials::invalid);
            }
        } catch (IdentityUnavailable _) {
            throw Refused.unavailable();
        }
        throw Refused.unauthenticated("A bearer token or an API key is needed.");
    }

    private Principal bearer(String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw invalid();
        }
        return bearers.ownerOf(authorization.substring(BEARER.length()).strip())
                .orElseThrow(Credentials::invalid);
    }

    private static Refused invalid() {
        return Refused.unauthenticated("The credential is not valid.");
    }
}
