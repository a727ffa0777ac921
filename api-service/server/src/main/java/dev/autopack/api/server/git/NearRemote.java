package dev.autopack.api.server.git;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/**
 * A repository on the server's own file system, read and moved in place. JGit's transport inside
 * one process would stall for a second whenever its pipe is full, which 64 commits are enough for.
 */
record NearRemote(Repository objects) implements Remote {
    static NearRemote open(File folder) throws IOException {
        var git = FileKey.resolve(folder, FS.DETECTED);
        if (git == null) {
            throw new RepositoryNotFoundException(folder);
        }
        return new NearRemote(
                new FileRepositoryBuilder().setGitDir(git).setMustExist(true).build());
    }

    @Override
    public void close() {
        objects.close();
    }

    @Override
    public Map<String, ObjectId> fetch(List<String> wanted) throws IOException {
        var there = new TreeMap<String, ObjectId>();
        for (var name : wanted) {
            Ref ref = objects.exactRef(name);
            if (ref != null && ref.getObjectId() != null) {
                there.put(name, ref.getObjectId());
            }
        }
        return there;
    }

    @Override
    public Pushed push(String branch, Optional<ObjectId> from, ObjectId to) throws IOException {
        var present = fetch(List.of(branch)).get(branch);
        if (to.equals(present)) {
            return Pushed.DONE;
        }
        var update = objects.updateRef(branch);
        update.setExpectedOldObjectId(from.orElse(ObjectId.zeroId()));
        update.setNewObjectId(to);
        update.setRefLogMessage("autopack: land", false);
        try (var walk = new RevWalk(objects)) {
            return pushed(update.update(walk));
        }
    }

    private static Pushed pushed(RefUpdate.Result result) {
        return switch (result) {
            case NEW, FAST_FORWARD, NO_CHANGE -> Pushed.DONE;
            case REJECTED,
                    LOCK_FAILURE,
                    FORCED,
                    RENAMED,
                    REJECTED_CURRENT_BRANCH,
                    REJECTED_MISSING_OBJECT,
                    REJECTED_OTHER_REASON ->
                    Pushed.CONFLICT;
            case NOT_ATTEMPTED, IO_FAILURE -> Pushed.UNCONFIRMED;
        };
    }
}
