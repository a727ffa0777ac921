package dev.autopack.api.server.git;

import dev.autopack.api.domain.ledger.Sha256;
import java.io.File;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.transport.URIish;

/** An address that the service is willing to contact, and the name of its mirror. */
record RepositoryUrl(URIish uri, String mirrorName) {
    private static final Set<String> REMOTE = Set.of("https", "ssh");
    private static final int NAME_LENGTH = 32;

    /** Empty when the address is malformed or of a kind that is not allowed. */
    static Optional<RepositoryUrl> of(String url, boolean localAllowed) {
        try {
            var uri = new URIish(url);
            return isAllowed(uri, localAllowed)
                    ? Optional.of(new RepositoryUrl(uri, Sha256.of(url).substring(0, NAME_LENGTH)))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Where it is on this machine, if it is here. */
    Optional<File> folder() {
        return uri.isRemote() ? Optional.empty() : Optional.of(new File(uri.getPath()));
    }

    private static boolean isAllowed(URIish uri, boolean localAllowed) {
        var scheme = uri.getScheme();
        if (scheme == null) {
            // "host:path" is ssh to git and is meant by nobody who names a folder.
            return localAllowed && uri.getHost() == null && new File(uri.getPath()).isAbsolute();
        }
        return scheme.equals("file")
                ? localAllowed
                : REMOTE.contains(scheme.toLowerCase(Locale.ROOT));
    }
}
