package dev.autopack.executor.server.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.autopack.executor.domain.draft.Ending;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an object that ends too early holds: its members, and the elements that are whole. */
final class CutJson {
    private static final Set<String> LISTS = Set.of("files", "operations");
    private static final Pattern PATH =
            Pattern.compile("\"(?:path|file_path)\"\\s*:\\s*\"([^\"\\\\]{1,4096}+)\"");

    private final String text;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final List<JsonNode> elements = new ArrayList<>();
    private String list = "";
    private int open = -1;

    private CutJson(String text) {
        this.text = text;
    }

    /** Nothing when the text is broken rather than cut. */
    static Optional<JsonAnswer> read(String text, Ending ending) {
        var start = text.indexOf('{');
        return start < 0 ? Optional.empty() : new CutJson(text.substring(start)).read(ending);
    }

    private Optional<JsonAnswer> read(Ending ending) {
        try (var parser = JsonText.PIECEWISE.createParser(text)) {
            walk(parser);
            return ending == Ending.CUT ? Optional.of(answer()) : Optional.empty();
        } catch (JsonEOFException _) {
            return Optional.of(answer());
        } catch (IOException _) {
            // The break of an answer that was cut off may fall into the middle of a word.
            return ending == Ending.CUT ? Optional.of(answer()) : Optional.empty();
        }
    }

    private void walk(JsonParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (list.isEmpty() && LISTS.contains(name) && value == JsonToken.START_ARRAY) {
                list = name;
                elements(parser);
            } else {
                root.set(name, JsonText.PIECEWISE.<JsonNode>readTree(parser));
            }
        }
    }

    private void elements(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            open = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
            elements.add(JsonText.PIECEWISE.<JsonNode>readTree(parser));
            open = -1;
        }
    }

    private JsonAnswer answer() {
        return new JsonAnswer(root, list, elements, begun(), JsonAnswer.State.CUT);
    }

    private List<String> begun() {
        var path = PATH.matcher(text);
        return open >= 0 && path.find(open) ? List.of(path.group(1)) : List.of();
    }
}
