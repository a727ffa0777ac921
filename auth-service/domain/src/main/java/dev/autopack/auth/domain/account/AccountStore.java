package dev.autopack.auth.domain.account;

import java.util.Optional;

/** Where accounts are kept. */
public interface AccountStore {

    Optional<Account> find(AccountId id);

    /** Empty for a service and for a name that nobody has. */
    Optional<Person> person(AccountId id);

    /** Does nothing when the name is taken. */
    void addPerson(Person person);

    /** Adds the service, or gives the one of that name these roles. */
    void putService(Account service);
}
