package dev.autopack.auth.domain.account;

/** The name under which somebody is known; it becomes the subject of tokens. */
public record AccountId(String value) {
    public AccountId {
        if (value.isBlank() || value.length() > 100) {
            throw new IllegalArgumentException("an account name has 1 to 100 characters");
        }
    }
}
