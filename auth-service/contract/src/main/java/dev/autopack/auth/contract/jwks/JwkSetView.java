package dev.autopack.auth.contract.jwks;

import java.util.List;

/** The keys with which tokens can be verified. */
public record JwkSetView(List<JwkView> keys) {}
