package dev.autopack.executor.server.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The places of the machine that a confined command sees, none of which may hide a secret. */
final class Visible {
    private Visible() {}

    static List<Path> of(SandboxConfig config, Path javaHome) throws IOException {
        var wanted = new LinkedHashSet<Path>();
        wanted.addAll(config.readable());
        wanted.addAll(config.toolchain().orElse(List.of()));
        wanted.add(javaHome);
        return withoutNested(existing(wanted));
    }

    // A relative or linked toolchain path is shown where it is asked for and where it really is.
    private static Set<Path> existing(Set<Path> wanted) throws IOException {
        var found = new LinkedHashSet<Path>();
        for (var path : wanted) {
            var absolute = path.toAbsolutePath().normalize();
            if (Files.exists(absolute)) {
                found.add(absolute);
                found.add(absolute.toRealPath());
            }
        }
        return found;
    }

    private static List<Path> withoutNested(Set<Path> paths) {
        return paths.stream()
                .filter(path -> paths.stream().noneMatch(other -> holds(other, path)))
                .toList();
    }

    private static boolean holds(Path other, Path path) {
        return !other.equals(path)
                && path.startsWith(other)
                && Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS);
    }
}
