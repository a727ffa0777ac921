package dev.autopack.auth.domain.account;

/** Slow hashing of passwords. */
public interface Passwords {

    PasswordHash hash(String password);

    boolean matches(String password, PasswordHash hash);

    /** A hash that costs as much to check as any other and that nobody knows the password of. */
    PasswordHash decoy();
}
