package dev.autopack.auth.domain.account;

import java.util.Set;

/** Somebody who can be a principal. */
public record Account(AccountId id, String tenant, Kind kind, Set<String> roles) {
    public static final String DEFAULT_TENANT = "default";

    public Account {
        roles = Set.copyOf(roles);
    }
}
