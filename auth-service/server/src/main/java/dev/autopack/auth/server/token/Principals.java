package dev.autopack.auth.server.token;

import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.contract.PrincipalKind;
import dev.autopack.auth.contract.Role;
import dev.autopack.auth.domain.account.Account;
import dev.autopack.auth.guard.identity.Principal;
import java.util.Set;
import java.util.stream.Collectors;

/** From an account, as it is kept, to a principal, as it is shown. */
public final class Principals {
    private Principals() {}

    public static Principal of(Account account, Set<String> permissions) {
        return new Principal(
                account.id().value(),
                account.tenant(),
                switch (account.kind()) {
                    case PERSON -> PrincipalKind.PERSON;
                    case SERVICE -> PrincipalKind.SERVICE;
                },
                roles(account.roles()),
                permissions.stream()
                        .flatMap(it -> Permission.ofWire(it).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The permissions of the roles, by their names on the wire. */
    public static Set<String> granted(Set<String> roles) {
        return roles(roles).stream()
                .flatMap(it -> it.permissions().stream())
                .map(Permission::wire)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Role> roles(Set<String> names) {
        return names.stream()
                .flatMap(it -> Role.ofWire(it).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
