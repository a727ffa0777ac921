package dev.autopack.auth.domain.account;

/** An account that a human opens with a password. */
public record Person(Account account, PasswordHash password) {
    public Person {
        if (account.kind() != Kind.PERSON) {
            throw new IllegalArgumentException("only a person has a password");
        }
    }
}
