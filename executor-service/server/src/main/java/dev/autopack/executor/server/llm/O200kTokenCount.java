package dev.autopack.executor.server.llm;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.autopack.executor.domain.calling.TokenCount;
import java.nio.charset.StandardCharsets;

/**
 * Counts from above. The tokenizer is OpenAI's; those of the others are not public and need, on
 * code and English, up to a third more tokens for the same text. Half as much again covers them,
 * and no tokenizer that works on bytes ever needs more than one token for a byte. A few more are
 * for the words with which an API frames a message.
 */
final class O200kTokenCount implements TokenCount {
    private static final int FRAME = 16;

    /** A longer text fits into no model and is not worth the time: its bytes are counted. */
    private static final int CHARACTERS_MAX = 4_000_000;

    // The vocabulary takes a moment and some memory; a replay that counts nothing needs neither.
    private static final class Vocabulary {
        private static final Encoding ENCODING =
                Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    }

    @Override
    public long of(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        var bytes = (long) text.getBytes(StandardCharsets.UTF_8).length;
        return (text.length() > CHARACTERS_MAX ? bytes : Math.min(bytes, most(text))) + FRAME;
    }

    private static long most(String text) {
        return Math.ceilDiv(Vocabulary.ENCODING.countTokensOrdinary(text) * 3L, 2L);
    }
}
