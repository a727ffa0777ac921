package dev.autopack.executor.server.git;

import dev.autopack.executor.server.files.ScratchFolder;
import dev.autopack.executor.server.git.tree.GitLimits;
import dev.autopack.executor.server.git.tree.WorkTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Work trees that wait for the next attempt on the same repository, so that it need only write what
 * differs. The one that has waited longest goes when there are too many.
 */
final class WorkTrees implements AutoCloseable {
    private final Path directory;
    private final GitLimits limits;
    private final int idleMax;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final ReentrantLock guard = new ReentrantLock();

    WorkTrees(Path directory, GitLimits limits, int idleMax) {
        this.directory = directory;
        this.limits = limits;
        this.idleMax = idleMax;
    }

    private record Idle(Mirror mirror, ScratchFolder folder, WorkTree tree) {}

    Borrowed borrow(Mirror mirror) throws IOException {
        var waiting = take(mirror);
        if (waiting.isPresent()) {
            return new Borrowed(waiting.get());
        }
        var folder = ScratchFolder.in(directory, "tree");
        return new Borrowed(new Idle(mirror, folder, new WorkTree(folder.path(), limits)));
    }

    @Override
    public void close() {
        for (var left = takeAny(); left.isPresent(); left = takeAny()) {
            left.get().folder().close();
        }
    }

    private Optional<Idle> take(Mirror mirror) {
        guard.lock();
        try {
            var found = idle.stream().filter(each -> each.mirror() == mirror).findFirst();
            found.ifPresent(idle::remove);
            return found;
        } finally {
            guard.unlock();
        }
    }

    private Optional<Idle> takeAny() {
        guard.lock();
        try {
            return Optional.ofNullable(idle.pollLast());
        } finally {
            guard.unlock();
        }
    }

    private void giveBack(Idle tree) {
        Optional<Idle> surplus;
        guard.lock();
        try {
            idle.addFirst(tree);
            surplus = Optional.ofNullable(idle.size() > idleMax ? idle.pollLast() : null);
        } finally {
            guard.unlock();
        }
        surplus.ifPresent(old -> old.folder().close());
    }

    /** A work tree in use by one attempt. */
    final class Borrowed implements AutoCloseable {
        private final Idle used;
        private boolean fit = true;

        private Borrowed(Idle used) {
            this.used = used;
        }

        /** The folder, holding exactly the commit. */
        Path at(Repository repository, RevCommit commit) throws IOException {
            fit = false;
            used.tree().switchTo(repository, commit);
            fit = true;
            return used.tree().path();
        }

        /** A tree whose last switch failed is not used again. */
        @Override
        public void close() {
            if (fit) {
                giveBack(used);
            } else {
                used.folder().close();
            }
        }
    }
}
