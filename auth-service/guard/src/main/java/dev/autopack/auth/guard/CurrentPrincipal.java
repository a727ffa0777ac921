package dev.autopack.auth.guard;

import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.guard.identity.Principal;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who is asking in this request; take it as a constructor argument of a resource. */
@RequestScoped
public class CurrentPrincipal {
    private @Nullable Principal principal;

    /** The principal that came through the front door; a public route has none. */
    public Principal get() {
        if (principal == null) {
            throw new IllegalStateException("no principal in this request");
        }
        return principal;
    }

    public String id() {
        return get().id();
    }

    public String tenant() {
        return get().tenant();
    }

    public boolean may(Permission permission) {
        return get().may(permission);
    }

    void admit(Principal admitted) {
        this.principal = admitted;
    }
}
