package dev.autopack.auth.domain.refusal;

/** Why auth-service says no. */
public enum Reason {
    CREDENTIALS_WRONG,
    LOGIN_LOCKED,
    LOGIN_BUSY,
    API_KEY_UNKNOWN,
    API_KEY_NOT_YOURS,
    PERMISSION_NOT_YOURS,
    EXPIRY_PASSED,
    EXPIRY_TOO_FAR,
    API_KEYS_TOO_MANY,
    SERVICES_ONLY
}
