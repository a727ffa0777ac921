package dev.autopack.auth.server.wiring;

import dev.autopack.auth.contract.Role;
import dev.autopack.auth.domain.account.Account;
import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.account.AccountStore;
import dev.autopack.auth.domain.account.Kind;
import dev.autopack.auth.domain.account.Passwords;
import dev.autopack.auth.domain.account.Person;
import dev.autopack.auth.domain.apikey.ApiKeySecret;
import dev.autopack.auth.domain.apikey.ImportServiceKey;
import dev.autopack.auth.server.config.AuthConfig;
import dev.autopack.auth.server.token.SigningKeys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Looks at everything first, refuses with all problems at once, and only then makes anything. */
@ApplicationScoped
class StartUp {
    private static final Logger LOG = Logger.getLogger(StartUp.class);
    private static final AccountId ADMIN = new AccountId("admin");

    private final AuthConfig config;
    private final Schema schema;
    private final SigningKeys signingKeys;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final ImportServiceKey importServiceKey;

    StartUp(
            AuthConfig config,
            Schema schema,
            SigningKeys signingKeys,
            AccountStore accounts,
            Passwords passwords,
            ImportServiceKey importServiceKey) {
        this.config = config;
        this.schema = schema;
        this.signingKeys = signingKeys;
        this.accounts = accounts;
        this.passwords = passwords;
        this.importServiceKey = importServiceKey;
    }

    void on(@Observes StartupEvent event) {
        var problems = new ArrayList<String>();
        var files = new SecretFiles(problems);
        var encryptionKey = files.encryptionKey(config.keys().encryptionKeyFile());
        var adminPassword = files.adminPassword(config.bootstrap().adminPasswordFile());
        var serviceKeys = files.serviceKeys(config.bootstrap().serviceKeysDir());
        var schemaProblem = schema.problem();
        schemaProblem.ifPresent(problems::add);
        if (schemaProblem.isEmpty()) {
            needsAdmin(adminPassword).ifPresent(problems::add);
        }
        refuseOn(problems);

        unlock(encryptionKey.orElseThrow());
        adminPassword.ifPresent(this::addAdmin);
        QuarkusTransaction.requiringNew().run(() -> importAll(serviceKeys));
    }

    private Optional<String> needsAdmin(Optional<String> password) {
        return password.isEmpty() && accounts.find(ADMIN).isEmpty()
                ? Optional.of("there is no admin and auth.bootstrap.admin-password-file gives none")
                : Optional.empty();
    }

    private static void refuseOn(List<String> problems) {
        if (!problems.isEmpty()) {
            problems.forEach(it -> LOG.errorf("refusing to start: %s", it));
            throw new StartupRefused(problems);
        }
    }

    private void unlock(byte[] encryptionKey) {
        try {
            signingKeys.unlock(encryptionKey);
        } catch (GeneralSecurityException failure) {
            LOG.error("the signing key cannot be opened", failure);
            refuseOn(List.of("auth.keys.encryption-key-file does not open the kept signing key"));
        }
    }

    private void addAdmin(String password) {
        if (accounts.find(ADMIN).isPresent()) {
            return;
        }
        var account =
                new Account(ADMIN, Account.DEFAULT_TENANT, Kind.PERSON, Set.of(Role.ADMIN.wire()));
        accounts.addPerson(new Person(account, passwords.hash(password)));
        LOG.info("the person admin was made");
    }

    private void importAll(Map<ServiceName, ApiKeySecret> keys) {
        keys.forEach((service, secret) -> importServiceKey.of(service.account(), secret));
    }
}
