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

/** A repository behind a transport, looked at through a bare mirror; what comes is checked. */
record FarRemote(Repository mirror, URIish address, Duration timeout) implements Remote {
    @Override
    public Repository objects() {
        return mirror;
    }

    @Override
    public void close() {
        mirror.close();
    }

    @Override
    public Map<String, ObjectId> fetch(List<String> wanted) throws IOException {
        var there = advertised(wanted);
        var specs = there.keySet().stream().map(name -> new RefSpec("+" + name + ":" + name));
        try (var transport = open()) {
            if (!there.isEmpty()) {
                var _ = transport.fetch(Deadline.in(timeout), specs.toList());
            }
        }
        return there;
    }

    @Override
    public Pushed push(String branch, Optional<ObjectId> from, ObjectId to) throws IOException {
        var old = from.orElse(ObjectId.zeroId());
        var update = new RemoteRefUpdate(mirror, to.name(), branch, false, null, old);
        try (var transport = open()) {
            var _ = transport.push(Deadline.in(timeout), List.of(update));
        }
        return switch (update.getStatus()) {
            case OK, UP_TO_DATE -> Pushed.DONE;
            case REJECTED_NONFASTFORWARD,
                    REJECTED_NODELETE,
                    REJECTED_REMOTE_CHANGED,
                    REJECTED_OTHER_REASON,
                    NON_EXISTING ->
                    Pushed.CONFLICT;
            case NOT_ATTEMPTED, AWAITING_REPORT -> Pushed.UNCONFIRMED;
        };
    }

    private Map<String, ObjectId> advertised(List<String> wanted) throws IOException {
        var specs = wanted.stream().map(RefSpec::new).toList();
        try (var transport = open();
                var connection = transport.openFetch(specs)) {
            var refs = connection.getRefsMap();
            var there = new TreeMap<String, Ref>(refs);
            there.keySet().retainAll(wanted);
            return ids(there);
        }
    }

    private static Map<String, ObjectId> ids(Map<String, Ref> refs) {
        var ids = new TreeMap<String, ObjectId>();
        refs.forEach((name, ref) -> ids.put(name, ref.getObjectId()));
        return ids;
    }

    private Transport open() throws TransportException {
        try {
            var transport = Transport.open(mirror, address);
            transport.setTimeout(Math.toIntExact(Math.max(1, timeout.toSeconds())));
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setCheckFetchedObjects(true);
            return transport;
        } catch (NotSupportedException e) {
            throw new TransportException(address, "no transport for this address", e);
        }
    }
}
