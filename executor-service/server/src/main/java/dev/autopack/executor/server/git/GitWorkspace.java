package dev.autopack.executor.server.git;

import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.workspace.Base;
import dev.autopack.executor.domain.workspace.Workspace;
import dev.autopack.executor.server.git.tree.CommitDiff;
import dev.autopack.executor.server.git.tree.CommitMessage;
import dev.autopack.executor.server.git.tree.CommitWriter;
import dev.autopack.executor.server.git.tree.GitLimits;
import dev.autopack.executor.server.git.tree.TreeListing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.transport.RemoteRefUpdate;

/** One attempt on a mirror: objects are shared, the work tree is its own. */
final class GitWorkspace implements Workspace {
    private final Mirror mirror;
    private final RevCommit base;
    private final WorkTrees trees;
    private final GitLimits limits;
    private Optional<WorkTrees.Borrowed> tree = Optional.empty();

    GitWorkspace(Mirror mirror, RevCommit base, WorkTrees trees, GitLimits limits) {
        this.mirror = mirror;
        this.base = base;
        this.trees = trees;
        this.limits = limits;
    }

    @Override
    public Base base() {
        return new Base(base.name(), base.getTree().name());
    }

    @Override
    public BaseFiles files() {
        return new CommitFiles(repository(), base, limits.textBytes());
    }

    @Override
    public List<String> list(String prefix, int most) {
        return reading(() -> TreeListing.below(repository(), base, prefix, most));
    }

    @Override
    public String commit(ChangeSet change, String subject, SequencedMap<String, String> trailers) {
        var message = new CommitMessage(subject, trailers);
        return reading(() -> CommitWriter.write(repository(), base, change, message).name());
    }

    @Override
    public String tree(String commit) {
        return commitOf(commit).getTree().name();
    }

    @Override
    public String diff(String commit, int most) {
        var wanted = commitOf(commit);
        return reading(() -> CommitDiff.text(repository(), base, wanted, most));
    }

    @Override
    public Path checkout(String commit) {
        var wanted = commitOf(commit);
        return reading(() -> written(wanted));
    }

    @Override
    public void push(String commit, String ref) {
        var status = mirror.push(ObjectId.fromString(commit), ref);
        if (status != RemoteRefUpdate.Status.OK && status != RemoteRefUpdate.Status.UP_TO_DATE) {
            throw new Refusal(
                    Reason.PUSH_REFUSED,
                    "the repository refuses the attempt: %s".formatted(status));
        }
    }

    @Override
    public void close() {
        tree.ifPresent(WorkTrees.Borrowed::close);
        tree = Optional.empty();
    }

    private RevCommit commitOf(String commit) {
        return mirror.commit(ObjectId.fromString(commit)).orElseThrow(GitWorkspace::gone);
    }

    private Repository repository() {
        return mirror.repository();
    }

    private Path written(RevCommit commit) throws IOException {
        var borrowed = tree.isPresent() ? tree.get() : trees.borrow(mirror);
        tree = Optional.of(borrowed);
        return borrowed.at(repository(), commit);
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException broken) {
            throw new Refusal(Reason.REPOSITORY_UNAVAILABLE, "the mirror cannot be used", broken);
        }
    }

    private static Refusal gone() {
        return new Refusal(Reason.REPOSITORY_UNAVAILABLE, "the commit is not in the mirror");
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }
}
