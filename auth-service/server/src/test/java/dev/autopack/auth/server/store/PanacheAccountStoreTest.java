package dev.autopack.auth.server.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.auth.domain.account.Account;
import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.account.AccountStore;
import dev.autopack.auth.domain.account.AccountStoreContract;
import dev.autopack.auth.domain.account.Kind;
import dev.autopack.auth.domain.account.PasswordHash;
import dev.autopack.auth.domain.account.Person;
import dev.autopack.auth.server.AuthEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AuthEnvironment.class)
class PanacheAccountStoreTest extends AccountStoreContract {
    private final AccountStore store;

    PanacheAccountStoreTest(AccountStore store) {
        this.store = store;
    }

    @Override
    protected AccountStore store() {
        return store;
    }

    @Test
    void aServiceDoesNotTakeTheNameOfAPerson() {
        var name = new AccountId("a-person");
        var person = new Account(name, "default", Kind.PERSON, Set.of("viewer"));
        store.addPerson(new Person(person, new PasswordHash("h")));

        assertThatThrownBy(
                        () ->
                                store.putService(
                                        new Account(
                                                name, "default", Kind.SERVICE, Set.of("admin"))))
                .isInstanceOf(IllegalStateException.class);
    }
}
