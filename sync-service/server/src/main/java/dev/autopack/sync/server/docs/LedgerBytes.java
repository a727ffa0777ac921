package dev.autopack.sync.server.docs;

import dev.autopack.sync.domain.refusal.Reason;
import dev.autopack.sync.domain.refusal.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The bytes of a ledger file, never more than allowed and never half of them. */
record LedgerBytes(String name, ByteBuffer bytes) {

    static LedgerBytes read(Path file, int bytesMax) {
        var name = file.getFileName().toString();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(Reason.LEDGER_NOT_TEXT, name + " is not a file");
        }
        var read = firstBytes(file, bytesMax + 1);
        if (read.length > bytesMax) {
            throw new Refusal(
                    Reason.LEDGER_TOO_LARGE, "%s has more than %d bytes".formatted(name, bytesMax));
        }
        return new LedgerBytes(name, ByteBuffer.wrap(read));
    }

    // One byte more than allowed is asked for, so that a file that grows meanwhile is noticed too.
    private static byte[] firstBytes(Path file, int count) {
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(count);
        } catch (IOException e) {
            throw new Refusal(Reason.DOCS_UNAVAILABLE, file.getFileName() + " cannot be read", e);
        }
    }

    String text() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(Reason.LEDGER_NOT_TEXT, name + " is not UTF-8 text", e);
        }
    }
}
