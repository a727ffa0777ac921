package dev.autopack.executor.server.format.lines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.executor.domain.draft.Ending;
import dev.autopack.executor.server.format.json.JsonSequence;
import dev.autopack.executor.server.format.json.JsonText;
import java.util.ArrayList;
import java.util.List;

/** Takes an answer line by line; when lines are broken, as one sequence of objects. */
final class ReadValues {
    private final List<JsonNode> objects = new ArrayList<>();
    private final List<Integer> bad = new ArrayList<>();
    private String last = "";
    private boolean proseAfter;

    private ReadValues() {}

    static Values of(String text, Ending ending) {
        var lines = new ReadValues();
        var number = 0;
        for (var line : text.split("\n", -1)) {
            lines.take(line.strip(), ++number);
        }
        return lines.values(text, ending);
    }

    // Words and fences around the objects are no part of the answer, unless it breaks off in them.
    private void take(String line, int number) {
        if (!line.startsWith("{")) {
            proseAfter = proseAfter || (!line.isEmpty() && !line.startsWith("```"));
            return;
        }
        proseAfter = false;
        last = line;
        JsonText.strict(line).ifPresentOrElse(objects::add, () -> bad.add(number));
    }

    private Values values(String text, Ending ending) {
        if (bad.isEmpty()) {
            var cut = ending == Ending.CUT && proseAfter;
            return new Values(objects, bad, cut, false, "");
        }
        var sequence = JsonSequence.read(text);
        return switch (sequence.end()) {
            case WHOLE -> new Values(sequence.objects(), List.of(), false, true, "");
            case CUT -> new Values(sequence.objects(), List.of(), true, true, sequence.rest());
            case BROKEN -> broken();
        };
    }

    private Values broken() {
        var onlyLast = bad.size() == 1 && JsonText.strict(last).isEmpty();
        return onlyLast
                ? new Values(objects, List.of(), true, false, last)
                : new Values(objects, bad, false, false, "");
    }
}
