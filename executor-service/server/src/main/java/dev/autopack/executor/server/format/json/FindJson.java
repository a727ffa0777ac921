package dev.autopack.executor.server.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.executor.domain.draft.Ending;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the object in an answer: as it is, in a fence, the first balanced one; then with ever more
 * mending. Brackets are added only to an answer that ended by itself, outside any string.
 */
public final class FindJson {
    private FindJson() {}

    /** The answer when it needs no mending. */
    public static Optional<JsonAnswer> plain(String text, Ending ending) {
        var candidates = JsonCandidates.in(text, ending);
        return first(candidates, JsonText::strict)
                .map(root -> JsonAnswer.whole(root, JsonAnswer.State.WHOLE))
                .or(() -> repaired(candidates, JsonText::raw));
    }

    /** The answer after all mending that is allowed, or what a cut one holds. */
    public static Optional<JsonAnswer> mended(String text, Ending ending) {
        if (ending == Ending.CUT) {
            return CutJson.read(text, ending);
        }
        var candidates = JsonCandidates.in(text, ending);
        return repaired(candidates, JsonText::loose)
                .or(() -> repaired(candidates, each -> JsonText.loose(JsonMending.cleaned(each))))
                .or(() -> closed(text, ending))
                .or(() -> CutJson.read(text, ending));
    }

    private static Optional<JsonAnswer> closed(String text, Ending ending) {
        return ending == Ending.CHOSEN
                ? JsonMending.closed(text)
                        .flatMap(JsonText::loose)
                        .map(root -> JsonAnswer.whole(root, JsonAnswer.State.REPAIRED))
                : Optional.empty();
    }

    private static Optional<JsonAnswer> repaired(
            List<String> candidates, Function<String, Optional<JsonNode>> reader) {
        return first(candidates, reader)
                .map(root -> JsonAnswer.whole(root, JsonAnswer.State.REPAIRED));
    }

    private static Optional<JsonNode> first(
            List<String> candidates, Function<String, Optional<JsonNode>> reader) {
        return candidates.stream().flatMap(each -> reader.apply(each).stream()).findFirst();
    }
}
