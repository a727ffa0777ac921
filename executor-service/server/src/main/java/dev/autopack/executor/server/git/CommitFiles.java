package dev.autopack.executor.server.git;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of one commit, read from the object database. */
public final class CommitFiles implements BaseFiles {
    private final Repository repository;
    private final RevCommit commit;
    private final int textBytesMax;

    /**
     * @param textBytesMax a larger file counts as no text
     */
    public CommitFiles(Repository repository, RevCommit commit, int textBytesMax) {
        this.repository = repository;
        this.commit = commit;
        this.textBytesMax = textBytesMax;
    }

    @Override
    public BaseFile at(RepoPath path) {
        try (var walk = TreeWalk.forPath(repository, path.value(), commit.getTree())) {
            return walk == null ? new BaseFile.Absent() : read(walk);
        } catch (IOException broken) {
            throw new Refusal(
                    Reason.REPOSITORY_UNAVAILABLE, "the base commit cannot be read", broken);
        }
    }

    private BaseFile read(TreeWalk walk) throws IOException {
        var mode = FileMode.ofGit(walk.getFileMode(0).toString());
        return mode.isPresent()
                ? file(walk, mode.get())
                : new BaseFile.Opaque(kind(walk.getFileMode(0)));
    }

    private BaseFile file(TreeWalk walk, FileMode mode) throws IOException {
        var blob = repository.open(walk.getObjectId(0), Constants.OBJ_BLOB);
        if (blob.getSize() > textBytesMax) {
            return new BaseFile.Opaque("large file");
        }
        return text(blob.getBytes(textBytesMax))
                .<BaseFile>map(content -> new BaseFile.Text(mode, content))
                .orElseGet(() -> new BaseFile.Opaque("binary file"));
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            var content =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return content.indexOf('\0') < 0 ? Optional.of(content) : Optional.empty();
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static String kind(org.eclipse.jgit.lib.FileMode mode) {
        if (org.eclipse.jgit.lib.FileMode.SYMLINK.equals(mode)) {
            return "link";
        }
        return org.eclipse.jgit.lib.FileMode.TREE.equals(mode) ? "folder" : "submodule";
    }
}
