package dev.autopack.auth.guard.identity;

import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.contract.PrincipalKind;
import dev.autopack.auth.contract.PrincipalView;
import dev.autopack.auth.contract.Role;
import java.util.Set;

/** A verified caller. */
public record Principal(
        String id,
        String tenant,
        PrincipalKind kind,
        Set<Role> roles,
        Set<Permission> permissions) {

    public Principal {
        if (id.isBlank() || tenant.isBlank()) {
            throw new IllegalArgumentException("a principal has an id and a tenant");
        }
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    public static Principal of(PrincipalView view) {
        return new Principal(
                view.id(),
                view.tenant(),
                view.kind(),
                Set.copyOf(view.roles()),
                Set.copyOf(view.permissions()));
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public PrincipalView view() {
        return new PrincipalView(
                id,
                tenant,
                kind,
                roles.stream().sorted().toList(),
                permissions.stream().sorted().toList());
    }
}
