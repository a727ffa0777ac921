package dev.autopack.auth.server.store;

import dev.autopack.auth.domain.account.Account;
import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.account.AccountStore;
import dev.autopack.auth.domain.account.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts in PostgreSQL. */
@ApplicationScoped
@Transactional
class PanacheAccountStore implements AccountStore, PanacheRepositoryBase<AccountRow, String> {
    private static final String ADD_PERSON =
            """
            INSERT INTO account (id, tenant, kind, roles, password_hash)
            VALUES (:id, :tenant, 'person', :roles, :password)
            ON CONFLICT (id) DO NOTHING
            """;

    // The condition keeps a service from taking over the name of a person.
    private static final String PUT_SERVICE =
            """
            INSERT INTO account (id, tenant, kind, roles)
            VALUES (:id, :tenant, 'service', :roles)
            ON CONFLICT (id) DO UPDATE SET roles = excluded.roles WHERE account.kind = 'service'
            """;

    @Override
    public Optional<Account> find(AccountId id) {
        return findByIdOptional(id.value()).map(AccountRow::account);
    }

    @Override
    public Optional<Person> person(AccountId id) {
        return findByIdOptional(id.value()).flatMap(AccountRow::person);
    }

    @Override
    public void addPerson(Person person) {
        write(ADD_PERSON, person.account(), person.password().encoded());
    }

    @Override
    public void putService(Account service) {
        if (write(PUT_SERVICE, service, null) == 0) {
            throw new IllegalStateException("a person has the name of a service");
        }
    }

    private int write(String sql, Account account, @Nullable String password) {
        var query =
                getEntityManager()
                        .createNativeQuery(sql)
                        .setParameter("id", account.id().value())
                        .setParameter("tenant", account.tenant())
                        .setParameter("roles", account.roles().toArray(String[]::new));
        if (password != null) {
            query.setParameter("password", password);
        }
        return query.executeUpdate();
    }
}
