package dev.autopack.api.server.git;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/** One bare mirror with its remote. */
record Mirror(Repository repository, URIish remote, Duration timeout) implements AutoCloseable {
    @Override
    public void close() {
        repository.close();
    }

    /** Those of the wanted refs that the remote has, fetched. */
    Map<String, ObjectId> fetch(List<String> wanted) throws IOException {
        var there = advertised(wanted);
        var specs = there.keySet().stream().map(name -> new RefSpec("+" + name + ":" + name));
        try (var transport = open()) {
            if (!there.isEmpty()) {
                var _ = transport.fetch(Deadline.in(timeout), specs.toList());
            }
        }
        return there;
    }

    /** Compare and swap at the remote: the branch must be at {@code from}, or absent if that is. */
    RemoteRefUpdate.Status push(String branch, Optional<ObjectId> from, ObjectId to)
            throws IOException {
        var update =
                new RemoteRefUpdate(
                        repository, to.name(), branch, false, null, from.orElse(ObjectId.zeroId()));
        try (var transport = open()) {
            var _ = transport.push(Deadline.in(timeout), List.of(update));
        }
        return update.getStatus();
    }

    boolean has(ObjectId commit) throws IOException {
        return repository.getObjectDatabase().has(commit);
    }

    private Map<String, ObjectId> advertised(List<String> wanted) throws IOException {
        var specs = wanted.stream().map(RefSpec::new).toList();
        try (var transport = open();
                var connection = transport.openFetch(specs)) {
            var refs = connection.getRefsMap();
            var there = new TreeMap<String, ObjectId>();
            for (var name : wanted) {
                Ref ref = refs.get(name);
                if (ref != null) {
                    there.put(name, ref.getObjectId());
                }
            }
            return there;
        }
    }

    private Transport open() throws TransportException {
        try {
            var transport = Transport.open(repository, remote);
            transport.setTimeout(Math.toIntExact(Math.max(1, timeout.toSeconds())));
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setCheckFetchedObjects(true);
            return transport;
        } catch (NotSupportedException e) {
            throw new TransportException(remote, "no transport for this address", e);
        }
    }
}
