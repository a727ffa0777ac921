package dev.autopack.executor.server.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.executor.server.format.file.Fields;
import java.util.List;

/**
 * The object of an answer and the elements of its list.
 *
 * @param root the members; of a cut answer those before its list
 * @param list {@code files} or {@code operations}, empty when there is no such list
 * @param begun paths of elements that were begun and not finished
 */
public record JsonAnswer(
        JsonNode root, String list, List<JsonNode> elements, List<String> begun, State state) {
    /** In what state the text was. */
    public enum State {
        WHOLE,
        REPAIRED,
        CUT
    }

    public JsonAnswer {
        elements = List.copyOf(elements);
        begun = List.copyOf(begun);
    }

    static JsonAnswer whole(JsonNode root, State state) {
        var list = root.path("files").isArray() ? "files" : "operations";
        var elements = root.path(list);
        return elements.isArray()
                ? new JsonAnswer(
                        root, list, List.copyOf(elements.valueStream().toList()), List.of(), state)
                : new JsonAnswer(root, "", List.of(), List.of(), state);
    }

    public boolean isCut() {
        return state == State.CUT;
    }

    public boolean isRepaired() {
        return state == State.REPAIRED;
    }

    public String summary() {
        return Fields.text(root, "summary").orElse("");
    }
}
