package dev.autopack.executor.server.format;

import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.InvalidChange;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.domain.draft.DraftFormat;
import dev.autopack.executor.domain.draft.DraftReader;
import dev.autopack.executor.domain.draft.Ending;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.draft.Reading;
import dev.autopack.executor.server.format.edits.StructuredEdits;
import dev.autopack.executor.server.format.file.Faults;
import dev.autopack.executor.server.format.file.Fields;
import dev.autopack.executor.server.format.json.FindJson;
import dev.autopack.executor.server.format.json.JsonAnswer;
import dev.autopack.executor.server.format.lines.Ndjson;
import dev.autopack.executor.server.format.patch.UnifiedDiff;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Finds out in which format an answer is written, and reads it. */
@ApplicationScoped
class AnswerReader implements DraftReader {
    private static final int CHARS_MAX = 20_000_000;
    private static final Pattern DIFF_START =
            Pattern.compile("(?m)^(diff --git |--- [^\\n]+\\n\\+\\+\\+ )");
    private static final ReadDraft NOTHING =
            new ReadDraft.Cut(ChangeSet.of(List.of()), "", List.of(), OptionalInt.empty());

    @Override
    public ReadDraft read(String text, Reading how, BaseFiles base) {
        try {
            return checked(text, how, base);
        } catch (Faults faulty) {
            return new ReadDraft.Faulty(faulty.fault(), faulty.detail());
        } catch (InvalidChange invalid) {
            var message = Objects.toString(invalid.getMessage(), "a path is not allowed");
            return new ReadDraft.Faulty(DraftFault.INVALID_PATH, message);
        }
    }

    private static ReadDraft checked(String text, Reading how, BaseFiles base) throws Faults {
        if (text.length() > CHARS_MAX) {
            throw new Faults(
                    DraftFault.ANSWER_TOO_LONG,
                    "the answer is longer than %d characters".formatted(CHARS_MAX));
        }
        if (!Fields.isEncodable(text)) {
            throw new Faults(DraftFault.INVALID_CONTENT, "the answer is not text");
        }
        return detected(text.startsWith("\ufeff") ? text.substring(1) : text, how, base);
    }

    private static ReadDraft detected(String text, Reading how, BaseFiles base) throws Faults {
        var unix = text.replace("\r\n", "\n");
        if (isDiff(unix)) {
            return UnifiedDiff.read(unix, how, base);
        }
        var plain = FindJson.plain(text, how.ending()).filter(AnswerReader::hasList);
        if (plain.isPresent()) {
            return read(plain.get(), how, base);
        }
        if (Ndjson.isOne(text, how)) {
            return Ndjson.read(text, how, base);
        }
        var answer =
                FindJson.plain(text, how.ending()).or(() -> FindJson.mended(text, how.ending()));
        return answer.isPresent() ? read(answer.get(), how, base) : unreadable(how);
    }

    private static ReadDraft read(JsonAnswer answer, Reading how, BaseFiles base) throws Faults {
        var edits =
                answer.list().isEmpty()
                        ? how.asked() == DraftFormat.STRUCTURED_EDITS
                        : answer.list().equals("operations");
        return edits ? StructuredEdits.read(answer, base) : FullFiles.read(answer, how, base);
    }

    private static boolean hasList(JsonAnswer answer) {
        return !answer.list().isEmpty();
    }

    private static ReadDraft unreadable(Reading how) throws Faults {
        if (how.ending() == Ending.CUT) {
            return NOTHING;
        }
        throw how.asked() == DraftFormat.NDJSON
                ? new Faults(
                        DraftFault.NDJSON_NO_OPERATIONS,
                        "the answer holds no line that is a JSON object")
                : new Faults(
                        DraftFault.FULL_FILE_PARSE_FAILED,
                        "the answer holds no complete JSON object, or more than one, or one that names a member twice");
    }

    // A diff inside a JSON string is preceded by the brace of the object that holds it.
    private static boolean isDiff(String text) {
        var diff = DIFF_START.matcher(text);
        var brace = text.indexOf('{');
        return diff.find() && (brace < 0 || diff.start() < brace);
    }
}
