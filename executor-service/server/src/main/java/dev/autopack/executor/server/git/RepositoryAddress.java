package dev.autopack.executor.server.git;

import dev.autopack.executor.domain.digest.Sha256;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.transport.URIish;

/** Where a repository is: an https or http address, or a path on this machine. */
record RepositoryAddress(URIish uri, String key) {
    private static final Set<String> SCHEMES = Set.of("file", "http", "https");

    static RepositoryAddress of(String url) {
        try {
            var uri = new URIish(url);
            requireKnown(uri);
            return new RepositoryAddress(uri, Sha256.of(url).substring(0, 32));
        } catch (java.net.URISyntaxException malformed) {
            throw new Refusal(
                    Reason.REPOSITORY_UNAVAILABLE,
                    "the repository address is malformed",
                    malformed);
        }
    }

    boolean isLocal() {
        return uri.getScheme() == null || uri.getScheme().equalsIgnoreCase("file");
    }

    // Without a scheme, "host:path" means ssh to git; only plain paths are meant here.
    private static void requireKnown(URIish uri) {
        var scheme = uri.getScheme();
        var known =
                scheme == null
                        ? uri.getHost() == null
                        : SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
        if (!known) {
            throw new Refusal(
                    Reason.REPOSITORY_UNAVAILABLE,
                    "the repository address must be https, http or a local path");
        }
    }
}
