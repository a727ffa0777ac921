package dev.autopack.executor.server.format.json;

import dev.autopack.executor.domain.draft.Ending;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Where in an answer its JSON object may be: the whole, a fenced block, the first balanced object.
 */
final class JsonCandidates {
    private static final String FENCE = "```";

    private JsonCandidates() {}

    static List<String> in(String text, Ending ending) {
        var candidates = new LinkedHashSet<String>();
        candidates.add(text.strip());
        fenced(text, ending).ifPresent(candidates::add);
        if (ending != Ending.CUT) {
            firstObject(text).ifPresent(candidates::add);
        }
        return List.copyOf(candidates);
    }

    // A fence inside the object is content of a file. Of an answer that was cut off, only a fence
    // that ends it is known to be closed.
    private static Optional<String> fenced(String text, Ending ending) {
        var open = text.indexOf(FENCE);
        var brace = text.indexOf('{');
        var begin = open < 0 ? -1 : text.indexOf('\n', open);
        var end = text.lastIndexOf("\n" + FENCE);
        if (begin < 0 || brace < open || end < begin) {
            return Optional.empty();
        }
        var rest = text.substring(end + 1 + FENCE.length());
        return ending == Ending.CUT && !rest.isBlank()
                ? Optional.empty()
                : Optional.of(text.substring(begin, end).strip());
    }

    // A second object would be dropped in silence, so there must not be one.
    private static Optional<String> firstObject(String text) {
        var start = text.indexOf('{');
        var end = start < 0 ? -1 : JsonMending.closing(text, start);
        var more = end < 0 ? -1 : text.indexOf("\"files\"", end);
        return end < 0 || more >= 0 || text.indexOf("\"operations\"", end) >= 0
                ? Optional.empty()
                : Optional.of(text.substring(start, end + 1));
    }
}
