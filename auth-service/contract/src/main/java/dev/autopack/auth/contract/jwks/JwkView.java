package dev.autopack.auth.contract.jwks;

/** One public RSA key (RFC 7517); its kid is the RFC 7638 thumbprint. */
public record JwkView(String kty, String use, String alg, String kid, String n, String e) {}
