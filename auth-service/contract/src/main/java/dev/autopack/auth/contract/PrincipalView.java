package dev.autopack.auth.contract;

import java.util.List;

/** Who somebody is and may do; lists are sorted. */
public record PrincipalView(
        String id,
        String tenant,
        PrincipalKind kind,
        List<Role> roles,
        List<Permission> permissions) {}
