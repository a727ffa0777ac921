package dev.autopack.auth.domain.permission;

import java.util.Set;

/** Which permissions the roles of an account are worth; both are named as on the wire. */
public interface Grants {

    Set<String> of(Set<String> roles);
}
