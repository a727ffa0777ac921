package dev.autopack.executor.server.git;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * A repository on this machine must be whole and its own: through borrowed objects, or an address
 * inside the executor's work folder, one owner could read what the executor holds for another.
 */
final class LocalRemote {
    private static final List<String> PARTS = List.of("", "objects", ".git", ".git/objects");
    private static final List<String> BORROWED =
            List.of("objects/info/alternates", ".git/objects/info/alternates");

    private LocalRemote() {}

    static void requireOwn(RepositoryAddress address, Path mirrors) {
        if (address.isLocal()) {
            try {
                requireOwn(Path.of(address.uri().getPath()), mirrors);
            } catch (IOException | InvalidPathException odd) {
                throw refusal("there is no git repository at the address", odd);
            }
        }
    }

    private static void requireOwn(Path place, Path mirrors) throws IOException {
        var own = Files.exists(mirrors) ? mirrors.toRealPath() : mirrors;
        for (var part : PARTS) {
            var there = place.resolve(part);
            if (Files.exists(there) && there.toRealPath().startsWith(own)) {
                throw refusal("the address leads into the executor's own folder");
            }
        }
        for (var borrowed : BORROWED) {
            if (Files.exists(place.resolve(borrowed), LinkOption.NOFOLLOW_LINKS)) {
                throw refusal("the repository borrows objects from another one (alternates)");
            }
        }
    }

    private static Refusal refusal(String message) {
        return new Refusal(Reason.REPOSITORY_UNAVAILABLE, message);
    }

    private static Refusal refusal(String message, Exception cause) {
        return new Refusal(Reason.REPOSITORY_UNAVAILABLE, message, cause);
    }
}
