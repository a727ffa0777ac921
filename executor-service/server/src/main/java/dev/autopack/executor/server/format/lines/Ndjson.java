package dev.autopack.executor.server.format.lines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.domain.draft.DraftFormat;
import dev.autopack.executor.domain.draft.Ending;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.draft.Reading;
import dev.autopack.executor.server.format.file.Faults;
import dev.autopack.executor.server.format.file.Fields;
import dev.autopack.executor.server.format.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One JSON object per file, each on a line of its own; all of them fit or none is made. */
public final class Ndjson {
    private static final int OPERATIONS_MAX = 2_000;
    private static final int LINES_NAMED_MAX = 20;
    private static final Pattern PATH =
            Pattern.compile("\"(?:path|file_path)\"\\s*:\\s*\"([^\"\\\\]{1,4096}+)\"");

    private Ndjson() {}

    /** Two lines that are objects with a type; one is enough for an answer that was asked for. */
    public static boolean isOne(String text, Reading how) {
        var objects = text.lines().map(String::strip).filter(line -> line.startsWith("{")).toList();
        var asked = how.asked() == DraftFormat.NDJSON;
        var enough = asked ? 1 : 2;
        var typed = objects.stream().filter(Ndjson::isTyped).limit(enough).count();
        return typed == enough || (asked && isBroken(objects));
    }

    private static boolean isTyped(String line) {
        return line.endsWith("}")
                && JsonText.strict(line).flatMap(object -> Operation.type(object)).isPresent();
    }

    // The wrapper {"files": ...} is read by its own reader even where it breaks off.
    private static boolean isBroken(List<String> objects) {
        return !objects.isEmpty()
                && objects.getFirst().contains("\"type\"")
                && !objects.getFirst().contains("\"files\"")
                && !objects.getFirst().contains("\"operations\":");
    }

    public static ReadDraft read(String text, Reading how, BaseFiles base) throws Faults {
        var values = ReadValues.of(text, how.ending());
        requireReadable(values);
        var meta = values.objects().stream().filter(Operation::isMeta).findFirst();
        var operations = new ArrayList<JsonNode>(values.objects());
        operations.removeIf(Operation::isMeta);
        if (operations.isEmpty() && !values.cut()) {
            throw new Faults(
                    DraftFault.NDJSON_NO_OPERATIONS,
                    "the answer holds no create, modify or delete");
        }
        var change = new Operations(how, base).change(operations);
        var summary = meta.flatMap(node -> Fields.text(node, "summary")).orElse("");
        var total = meta.map(node -> Fields.integer(node, "total_operations"));
        var missing = missing(total.orElse(OptionalInt.empty()), operations.size());
        var complete = !values.cut() && missing.orElse(how.ending() == Ending.CUT ? 1 : 0) == 0;
        return complete
                ? new ReadDraft.Understood(change, summary, values.repaired())
                : new ReadDraft.Cut(
                        change, summary, begun(values), expected(change.changes().size(), missing));
    }

    private static OptionalInt missing(OptionalInt total, int read) {
        return total.isPresent() ? OptionalInt.of(total.getAsInt() - read) : total;
    }

    private static OptionalInt expected(int finished, OptionalInt missing) {
        return missing.isPresent()
                ? OptionalInt.of(finished + Math.clamp(missing.getAsInt(), 0, OPERATIONS_MAX))
                : missing;
    }

    private static void requireReadable(Values values) throws Faults {
        if (!values.bad().isEmpty()) {
            throw new Faults(
                    DraftFault.NDJSON_LINE_INVALID,
                    "these lines are no JSON objects: %s; write each object on one line, with \\n for a line break"
                            .formatted(
                                    values.bad().stream()
                                            .limit(LINES_NAMED_MAX)
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(", "))));
        }
        if (values.objects().size() > OPERATIONS_MAX) {
            throw new Faults(
                    DraftFault.NDJSON_LINE_INVALID,
                    "there are more than %d operations".formatted(OPERATIONS_MAX));
        }
    }

    private static List<String> begun(Values values) {
        var path = PATH.matcher(values.rest());
        return path.find() ? List.of(path.group(1)) : List.of();
    }
}
