package dev.autopack.auth.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every account store does. */
public abstract class AccountStoreContract {
    private final AccountId name = new AccountId("name-" + UUID.randomUUID());

    protected abstract AccountStore store();

    @Test
    void aPersonIsFoundWithThePassword() {
        var ada = person("hash-1", Set.of("admin", "viewer"));

        store().addPerson(ada);

        assertThat(store().person(name)).contains(ada);
        assertThat(store().find(name)).contains(ada.account());
    }

    @Test
    void aTakenNameStaysWithItsHolder() {
        var first = person("hash-1", Set.of("admin"));
        store().addPerson(first);

        store().addPerson(person("hash-2", Set.of("viewer")));

        assertThat(store().person(name)).contains(first);
    }

    @Test
    void aServiceHasNoPassword() {
        var service = service(Set.of("executor"));

        store().putService(service);

        assertThat(store().find(name)).contains(service);
        assertThat(store().person(name)).isEmpty();
    }

    @Test
    void aServiceGetsTheRolesItWasLastGiven() {
        store().putService(service(Set.of("admin")));

        store().putService(service(Set.of("executor")));

        assertThat(store().find(name)).contains(service(Set.of("executor")));
    }

    @Test
    void anUnknownNameFindsNobody() {
        assertThat(store().find(name)).isEmpty();
        assertThat(store().person(name)).isEmpty();
    }

    private Person person(String hash, Set<String> roles) {
        return new Person(new Account(name, "default", Kind.PERSON, roles), new PasswordHash(hash));
    }

    private Account service(Set<String> roles) {
        return new Account(name, "default", Kind.SERVICE, roles);
    }
}
