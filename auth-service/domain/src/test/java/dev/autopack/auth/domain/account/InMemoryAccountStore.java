package dev.autopack.auth.domain.account;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts for tests. */
public class InMemoryAccountStore implements AccountStore {
    private final Map<AccountId, Account> accounts = new ConcurrentHashMap<>();
    private final Map<AccountId, Person> persons = new ConcurrentHashMap<>();

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public Optional<Person> person(AccountId id) {
        return Optional.ofNullable(persons.get(id));
    }

    @Override
    public void addPerson(Person person) {
        if (accounts.putIfAbsent(person.account().id(), person.account()) == null) {
            persons.put(person.account().id(), person);
        }
    }

    @Override
    public void putService(Account service) {
        accounts.put(service.id(), service);
    }
}
