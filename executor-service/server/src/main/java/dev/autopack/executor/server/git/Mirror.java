package dev.autopack.executor.server.git;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.git.transfer.Allowance;
import dev.autopack.executor.server.git.transfer.Deadline;
import dev.autopack.executor.server.git.transfer.OneServer;
import dev.autopack.executor.server.git.transfer.TransferFault;
import dev.autopack.executor.server.git.tree.GitLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;

/** The executor's bare copy of one remote repository, shared by all phases that work on it. */
final class Mirror {
    // More names of branches than any server of sane people has.
    private static final long ANSWER_BYTES_MAX = 32L << 20;

    private final MirrorRepository repository;
    private final RepositoryAddress address;
    private final GitLimits limits;
    // Two fetches into one repository would race for its ref locks.
    private final ReentrantLock transfers = new ReentrantLock();

    Mirror(MirrorRepository repository, RepositoryAddress address, GitLimits limits) {
        this.repository = repository;
        this.address = address;
        this.limits = limits;
    }

    /** Where a ref of the remote is. */
    record Head(String ref, ObjectId commit) {}

    Repository repository() {
        return repository;
    }

    Optional<RevCommit> commit(ObjectId id) {
        try (var walk = new RevWalk(repository)) {
            var commit = walk.parseCommit(id);
            walk.parseBody(commit);
            return Optional.of(commit);
        } catch (MissingObjectException | IncorrectObjectTypeException _) {
            return Optional.empty();
        } catch (IOException broken) {
            throw unavailable("the mirror of the repository cannot be read", broken);
        }
    }

    /** Brings those of the branches that the remote has; the answer holds their heads. */
    List<Head> fetchBranches(Collection<String> branches) {
        return transfer(
                transport -> {
                    var present = advertised(transport, branches);
                    if (!present.isEmpty()) {
                        transport.fetch(
                                Deadline.in(limits.transfer()),
                                present.stream().map(Mirror::copied).toList());
                    }
                    return present;
                });
    }

    // An attempt that is done again after a crash may replace what it had pushed before; which
    // commit counts is decided by its id at settlement, not by the ref.
    RemoteRefUpdate.Status push(ObjectId commit, String ref) {
        return transfer(
                transport -> {
                    var update =
                            new RemoteRefUpdate(
                                    repository, commit.name(), commit, ref, true, null, null);
                    transport.push(Deadline.in(limits.transfer()), List.of(update));
                    return update.getStatus();
                });
    }

    private static RefSpec copied(Head remote) {
        return new RefSpec("+%s:%s".formatted(remote.ref(), local(remote.ref())));
    }

    static String local(String remoteRef) {
        return "refs/mirror/" + remoteRef.substring(Constants.R_REFS.length());
    }

    private static List<Head> advertised(Transport transport, Collection<String> names)
            throws NotSupportedException, TransportException {
        var found = new ArrayList<Head>();
        try (var connection = transport.openFetch()) {
            for (var name : names) {
                Optional.ofNullable(connection.getRef(name))
                        .map(Ref::getObjectId)
                        .ifPresent(id -> found.add(new Head(name, id)));
            }
        }
        return found;
    }

    private <T> T transfer(Exchange<T> exchange) {
        lock();
        try (var transport = Transport.open(repository, address.uri())) {
            transport.setTimeout((int) Math.max(1, limits.transfer().toSeconds()));
            transport.setCheckFetchedObjects(true);
            transport.setTagOpt(TagOpt.NO_TAGS);
            bound(transport);
            return exchange.with(transport);
        } catch (IOException failed) {
            throw unavailable(TransferFault.sentence(failed), failed);
        } finally {
            transfers.unlock();
        }
    }

    private void bound(Transport transport) {
        var allowance = Allowance.of(limits.transfer(), ANSWER_BYTES_MAX);
        repository.receive(allowance);
        if (transport instanceof TransportHttp http) {
            http.setHttpConnectionFactory(new OneServer(address.uri(), allowance));
        }
    }

    private void lock() {
        try {
            transfers.lockInterruptibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(Reason.INTERRUPTED, "the attempt was asked to stop", stopped);
        }
    }

    // The transport's own message may quote an address with a password; the cause is for the log.
    private static Refusal unavailable(String message, IOException cause) {
        return Thread.currentThread().isInterrupted()
                ? new Refusal(Reason.INTERRUPTED, "the attempt was asked to stop", cause)
                : new Refusal(Reason.REPOSITORY_UNAVAILABLE, message, cause);
    }

    @FunctionalInterface
    private interface Exchange<T> {
        T with(Transport transport) throws IOException;
    }
}
