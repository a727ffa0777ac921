package dev.autopack.executor.server.git.tree;

import dev.autopack.executor.domain.change.ChangeSet;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** Writes blobs, trees and one commit; no work tree is involved and no ref moves. */
public final class CommitWriter {
    private static final String NAME = "Autopack";
    private static final String EMAIL = "autopack@localhost";

    private CommitWriter() {}

    // The same base, change and message give the same commit id: a repeated attempt pushes the
    // same object. The time is therefore the base's, one second on, and not the clock's.
    public static ObjectId write(
            Repository repository, RevCommit base, ChangeSet change, CommitMessage message)
            throws IOException {
        try (var objects = repository.newObjectInserter();
                var reader = objects.newReader()) {
            var tree = TreeEdit.apply(reader, objects, base.getTree(), change);
            var commit = new CommitBuilder();
            commit.setTreeId(tree);
            commit.setParentId(base);
            commit.setAuthor(author(base));
            commit.setCommitter(author(base));
            commit.setMessage(message.text());
            var id = objects.insert(commit);
            objects.flush();
            return id;
        }
    }

    private static PersonIdent author(RevCommit base) {
        var when = Instant.ofEpochSecond(base.getCommitTime() + 1L);
        return new PersonIdent(NAME, EMAIL, when, ZoneOffset.UTC);
    }
}
