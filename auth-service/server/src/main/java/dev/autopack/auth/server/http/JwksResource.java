package dev.autopack.auth.server.http;

import dev.autopack.auth.contract.TokenRules;
import dev.autopack.auth.contract.jwks.JwkSetView;
import dev.autopack.auth.contract.jwks.JwkView;
import dev.autopack.auth.contract.jwks.JwksApi;
import dev.autopack.auth.guard.Public;
import dev.autopack.auth.server.token.SigningKeys;
import java.util.List;
import org.jboss.resteasy.reactive.Cache;

/** Publishes the public half of the signing key. */
class JwksResource implements JwksApi {
    private final SigningKeys keys;

    JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    @Public
    @Cache(maxAge = 300)
    public JwkSetView keys() {
        var key = keys.published();
        var half = key.published();
        return new JwkSetView(
                List.of(
                        new JwkView(
                                "RSA",
                                "sig",
                                TokenRules.ALGORITHM,
                                key.kid(),
                                half.modulus(),
                                half.exponent())));
    }
}
