package dev.autopack.api.server.git;

import dev.autopack.api.domain.change.LineCount;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** What the contents of files amount to: hashes of any size, line counts up to a size. */
record Blobs(ObjectReader reader, int compareBytesMax) {
    String sha256(ObjectId blob) throws IOException {
        try (var content = open(blob)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var _ =
                    new DigestInputStream(content, digest)
                            .transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no SHA-256", e);
        }
    }

    /** Lines between two contents; the zero id stands for no content. */
    LineCount lines(ObjectId before, ObjectId after) throws IOException {
        if (size(before) > compareBytesMax || size(after) > compareBytesMax) {
            // Too long to compare: all lines count, so that size can hide nothing.
            return new LineCount(newlines(after), newlines(before));
        }
        var old = new RawText(bytes(before));
        var now = new RawText(bytes(after));
        long added = 0;
        long removed = 0;
        for (var edit : MyersDiff.INSTANCE.diff(RawTextComparator.DEFAULT, old, now)) {
            added += edit.getLengthB();
            removed += edit.getLengthA();
        }
        return new LineCount(added, removed);
    }

    /** The content as text, if it is UTF-8 and not too long. */
    Optional<String> text(ObjectId blob) throws IOException {
        if (size(blob) > compareBytesMax) {
            return Optional.empty();
        }
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes(blob))).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private InputStream open(ObjectId blob) throws IOException {
        return reader.open(blob, Constants.OBJ_BLOB).openStream();
    }

    private long size(ObjectId blob) throws IOException {
        return isNone(blob) ? 0 : reader.getObjectSize(blob, Constants.OBJ_BLOB);
    }

    private byte[] bytes(ObjectId blob) throws IOException {
        return isNone(blob)
                ? new byte[0]
                : reader.open(blob, Constants.OBJ_BLOB).getCachedBytes(compareBytesMax);
    }

    private long newlines(ObjectId blob) throws IOException {
        if (isNone(blob)) {
            return 0;
        }
        long count = 1;
        var buffer = new byte[1 << 16];
        try (var content = open(blob)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                count += newlines(buffer, read);
            }
        }
        return count;
    }

    private static int newlines(byte[] buffer, int length) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            count += buffer[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    private static boolean isNone(ObjectId blob) {
        return ObjectId.zeroId().equals(blob);
    }
}
