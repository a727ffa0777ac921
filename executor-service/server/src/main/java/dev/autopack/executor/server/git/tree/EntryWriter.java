package dev.autopack.executor.server.git.tree;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Writes files byte for byte: no hooks, filters or attributes take part, since the repository's
 * content is not trusted to name programs.
 */
final class EntryWriter {
    private final ObjectReader reader;
    private final GitLimits limits;

    EntryWriter(ObjectReader reader, GitLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    /** The place must be free. */
    void write(Wanted.Entry entry, Path place) throws IOException {
        if (entry.isLink()) {
            var blob = reader.open(entry.id(), Constants.OBJ_BLOB);
            var target = new String(blob.getBytes(), StandardCharsets.UTF_8);
            Files.createSymbolicLink(place, path(target));
        } else {
            writeFile(entry, place);
        }
    }

    /** Refuses a tree whose files are too large, one by one or together. */
    void requireBounded(Wanted wanted) throws IOException {
        var together = 0L;
        for (var entry : wanted.entries().values()) {
            var size = reader.getObjectSize(entry.id(), Constants.OBJ_BLOB);
            together += size;
            if (size > limits.fileBytes()) {
                throw untrusted("the repository holds a file larger than allowed");
            }
            if (together > limits.treeBytes()) {
                throw untrusted("the files of the repository are larger than allowed together");
            }
        }
    }

    // The machine's locale may know no such letters.
    private static Path path(String target) {
        try {
            return Path.of(target);
        } catch (InvalidPathException unknown) {
            throw new Refusal(
                    Reason.REPOSITORY_UNAVAILABLE,
                    "the repository holds a link that this machine cannot write",
                    unknown);
        }
    }

    private void writeFile(Wanted.Entry entry, Path place) throws IOException {
        var blob = reader.open(entry.id(), Constants.OBJ_BLOB);
        try (var out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW)) {
            blob.copyTo(out);
        }
        if (FileMode.EXECUTABLE_FILE.equals(entry.mode())) {
            makeExecutable(place);
        }
    }

    private static void makeExecutable(Path place) throws IOException {
        if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var permissions = Files.getPosixFilePermissions(place);
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(place, permissions);
        }
    }

    private static Refusal untrusted(String message) {
        return new Refusal(Reason.REPOSITORY_UNAVAILABLE, message);
    }
}
