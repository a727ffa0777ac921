package dev.autopack.auth.server.store;

import dev.autopack.auth.domain.account.Account;
import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.account.Kind;
import dev.autopack.auth.domain.account.PasswordHash;
import dev.autopack.auth.domain.account.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account as a row. */
@Entity
@Table(name = "account")
class AccountRow {
    @Id String id;

    @Column(nullable = false)
    String tenant;

    @Column(nullable = false)
    String kind;

    @Column(nullable = false)
    List<String> roles;

    @Column(name = "password_hash")
    @Nullable String passwordHash;

    static String wire(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    Account account() {
        return new Account(
                new AccountId(id),
                tenant,
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                Set.copyOf(roles));
    }

    Optional<Person> person() {
        return Optional.ofNullable(passwordHash)
                .map(it -> new Person(account(), new PasswordHash(it)));
    }
}
