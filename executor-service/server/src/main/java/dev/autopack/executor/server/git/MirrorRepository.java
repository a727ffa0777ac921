package dev.autopack.executor.server.git;

import dev.autopack.executor.server.git.transfer.Allowance;
import dev.autopack.executor.server.git.transfer.TransferRefused;
import dev.autopack.executor.server.git.tree.GitLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PackParser;

/**
 * Takes packs within bounds only. A few bytes of a pack can stand for gigabytes of memory: as a
 * difference that unpacks to a huge object, or as a count of objects that never come.
 */
final class MirrorRepository extends FileRepository {
    private static final long OBJECTS_MAX = 16_000_000;
    // A folder of very many files is an object, too.
    private static final long OBJECT_BYTES_MIN = 16L << 20;
    // The history may hold several times what one of its commits does.
    private static final int HISTORY = 4;
    private static final long PACK_BYTES_MIN = 256L << 20;
    private static final int HEADER = 12;
    private static final int COUNT_AT = 8;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private final GitLimits limits;
    private volatile Allowance answers = Allowance.of(Duration.ZERO, 0);

    private MirrorRepository(FileRepositoryBuilder place, GitLimits limits) throws IOException {
        super(place);
        this.limits = limits;
    }

    static MirrorRepository at(Path place, GitLimits limits) throws IOException {
        var builder =
                new FileRepositoryBuilder()
                        .setFS(new NoHooks())
                        .setGitDir(place.toFile())
                        .setBare()
                        .setMustExist(false);
        return new MirrorRepository(builder.setup(), limits);
    }

    /** What the remote of the next transfer may send. */
    void receive(Allowance allowance) {
        answers = allowance;
    }

    @Override
    public ObjectInserter newObjectInserter() {
        var plain = super.newObjectInserter();
        return new ObjectInserter.Filter() {
            @Override
            protected ObjectInserter delegate() {
                return plain;
            }

            @Override
            public PackParser newPackParser(InputStream in) throws IOException {
                return bounded(plain, in);
            }
        };
    }

    private PackParser bounded(ObjectInserter objects, InputStream in) throws IOException {
        var answer = answers;
        answer.lift();
        var most = Math.max(PACK_BYTES_MIN, limits.treeBytes() * HISTORY);
        var parser = objects.newPackParser(counted(answer.with(most).watch(in)));
        parser.setMaxObjectSizeLimit(Math.max(OBJECT_BYTES_MIN, limits.fileBytes()));
        return parser;
    }

    private static InputStream counted(InputStream pack) throws IOException {
        var header = pack.readNBytes(HEADER);
        if (header.length == HEADER
                && (ByteBuffer.wrap(header).getInt(COUNT_AT) & UNSIGNED) > OBJECTS_MAX) {
            throw new TransferRefused("the repository holds more objects than allowed");
        }
        var again = new PushbackInputStream(pack, HEADER);
        again.unread(header);
        return again;
    }
}
