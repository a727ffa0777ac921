package dev.autopack.executor.server.sandbox;

import dev.autopack.executor.server.sandbox.run.Confinement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Which confinements a configuration allows, best first. */
final class Technique {
    private static final Path OWN_PROCESS = Path.of("/proc/self");

    private final List<Path> readable;
    private final Limits limits;
    private final String searchPath;

    Technique(List<Path> readable, Limits limits, String searchPath) {
        this.readable = readable;
        this.limits = limits;
        this.searchPath = searchPath;
    }

    List<Confinement> candidates(SandboxConfig.Kind kind) {
        var bubblewrap = new BubblewrapConfinement(readable, limits);
        var nobody =
                new NamespacesConfinement(NamespacesConfinement.Identity.NOBODY, readable, limits);
        var self = new NamespacesConfinement(NamespacesConfinement.Identity.SELF, readable, limits);
        // For root, "nobody" comes first: elsewhere the command would keep root's user number, to
        // which the kernel grants more processes than the limit says.
        return switch (kind) {
            case AUTO -> isRoot() ? List.of(nobody, bubblewrap, self) : List.of(bubblewrap, self);
            case BUBBLEWRAP -> List.of(bubblewrap);
            case NAMESPACES -> isRoot() ? List.of(nobody, self) : List.of(self);
            case NONE -> List.of(new PlainConfinement(searchPath));
        };
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0)
                    .equals(java.nio.file.Files.getAttribute(OWN_PROCESS, "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
            return false;
        }
    }
}
