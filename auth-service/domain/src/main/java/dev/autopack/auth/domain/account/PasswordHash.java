package dev.autopack.auth.domain.account;

/** A password as it is stored. */
public record PasswordHash(String encoded) {

    @Override
    public String toString() {
        return "PasswordHash[]";
    }
}
