package dev.autopack.auth.server.wiring;

import dev.autopack.auth.contract.Role;
import dev.autopack.auth.domain.account.Account;
import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.account.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The services that have an account, each with the least role that its work needs. */
enum ServiceName {
    API(Role.VIEWER),
    EXECUTOR(Role.EXECUTOR),
    SYNC(Role.VIEWER);

    private final Role role;

    ServiceName(Role role) {
        this.role = role;
    }

    static Optional<ServiceName> of(String fileName) {
        return Arrays.stream(values()).filter(it -> it.fileName().equals(fileName)).findFirst();
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    Account account() {
        return new Account(
                new AccountId(fileName()),
                Account.DEFAULT_TENANT,
                Kind.SERVICE,
                Set.of(role.wire()));
    }
}
