package dev.autopack.executor.server.format;

import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.InvalidChange;
import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.domain.draft.DraftReader;
import dev.autopack.executor.domain.draft.ReadDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** Finds out in which format an answer is written, and reads it. */
@ApplicationScoped
class AnswerReader implements DraftReader {
    private static final int CHARS_MAX = 20_000_000;
    private static final Pattern DIFF_START =
            Pattern.compile("(?m)^(diff --git |--- [^\\n]+\\n\\+\\+\\+ )");

    private final FullFiles fullFiles;
    private final UnifiedDiff unifiedDiff;

    AnswerReader(FullFiles fullFiles, UnifiedDiff unifiedDiff) {
        this.fullFiles = fullFiles;
        this.unifiedDiff = unifiedDiff;
    }

    @Override
    public ReadDraft read(Draft draft, BaseFiles base) {
        try {
            return read(draft.text(), base);
        } catch (Faults faulty) {
            return new ReadDraft.Faulty(faulty.fault(), faulty.detail());
        } catch (InvalidChange invalid) {
            return new ReadDraft.Faulty(DraftFault.INVALID_PATH, message(invalid));
        }
    }

    private ReadDraft read(String text, BaseFiles base) throws Faults {
        if (text.length() > CHARS_MAX) {
            throw new Faults(
                    DraftFault.FULL_FILE_PARSE_FAILED,
                    "the answer is longer than %d characters".formatted(CHARS_MAX));
        }
        var unix = text.replace("\r\n", "\n");
        return isDiff(unix) ? unifiedDiff.read(unix, base) : fullFiles.read(text, base);
    }

    // A diff inside a JSON string is preceded by the brace of the object that holds it.
    private static boolean isDiff(String text) {
        var diff = DIFF_START.matcher(text);
        var brace = text.indexOf('{');
        return diff.find() && (brace < 0 || diff.start() < brace);
    }

    private static String message(InvalidChange invalid) {
        var message = invalid.getMessage();
        return message == null ? "a path is not allowed" : message;
    }
}
