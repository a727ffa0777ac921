package dev.autopack.auth.domain.account;

/** Whether a human or one of the services holds an account. */
public enum Kind {
    PERSON,
    SERVICE
}
