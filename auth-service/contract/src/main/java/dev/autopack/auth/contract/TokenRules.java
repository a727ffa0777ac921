package dev.autopack.auth.contract;

/** What writer and reader of a token agree on beside its key. */
public final class TokenRules {
    public static final String ISSUER = "autopack";
    public static final String AUDIENCE = "autopack-api";
    public static final String ALGORITHM = "RS256";
    public static final String TENANT = "tenant";
    public static final String KIND = "kind";
    public static final String GROUPS = "groups";
    public static final String SCOPE = "scope";
    public static final String API_KEY_HEADER = "X-API-Key";

    private TokenRules() {}
}
