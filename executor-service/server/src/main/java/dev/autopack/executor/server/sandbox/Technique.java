package dev.autopack.executor.server.sandbox;

import dev.autopack.executor.server.sandbox.run.Confinement;
import java.nio.file.Path;
import java.util.List;

/** Which confinements a configuration allows, best first. */
final class Technique {
    private final List<Path> readable;
    private final Limits limits;
    private final String searchPath;

    Technique(List<Path> readable, Limits limits, String searchPath) {
        this.readable = readable;
        this.limits = limits;
        this.searchPath = searchPath;
    }

    List<Confinement> candidates(SandboxConfig.Kind kind) {
        var user = User.own();
        var bubblewrap = new BubblewrapConfinement(user, readable, limits);
        var nobody = namespaces(NamespacesConfinement.Identity.NOBODY);
        var shared = namespaces(NamespacesConfinement.Identity.NOBODY_SHARED);
        var self = namespaces(NamespacesConfinement.Identity.SELF);
        // For root, "nobody" comes first: elsewhere the command would keep root's user number, to
        // which the kernel grants more processes than the limit says.
        return switch (kind) {
            case AUTO ->
                    user == User.ROOT
                            ? List.of(nobody, shared, bubblewrap, self)
                            : List.of(bubblewrap, self);
            case BUBBLEWRAP -> List.of(bubblewrap);
            case NAMESPACES -> user == User.ROOT ? List.of(nobody, shared, self) : List.of(self);
            case NONE -> List.of(new PlainConfinement(searchPath));
        };
    }

    private Confinement namespaces(NamespacesConfinement.Identity identity) {
        return new NamespacesConfinement(identity, readable, limits);
    }
}
