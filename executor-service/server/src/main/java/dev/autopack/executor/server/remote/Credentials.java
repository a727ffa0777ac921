package dev.autopack.executor.server.remote;

import dev.autopack.auth.guard.remote.ServiceToken;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Shows the executor's own token with each call. */
class Credentials implements ClientRequestFilter {
    private final ServiceToken token;

    Credentials(ServiceToken token) {
        this.token = token;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.bearer());
    }
}
