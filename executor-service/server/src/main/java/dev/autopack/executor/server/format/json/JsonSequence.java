package dev.autopack.executor.server.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Objects that follow each other, over lines as they please.
 *
 * @param rest the text of the object that is cut off
 */
public record JsonSequence(List<JsonNode> objects, End end, String rest) {
    /** How a sequence ends. */
    public enum End {
        WHOLE,
        CUT,
        BROKEN
    }

    public JsonSequence {
        objects = List.copyOf(objects);
    }

    public static JsonSequence read(String text) {
        var start = Math.max(0, text.indexOf('{'));
        var body = text.substring(start).replaceFirst("\\s*```\\s*\\z", "");
        var objects = new ArrayList<JsonNode>();
        var open = 0;
        try (var parser = JsonText.PIECEWISE.createParser(body)) {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                open = offset(parser);
                objects.add(JsonText.PIECEWISE.<JsonNode>readTree(parser));
            }
            var end = parser.currentToken() == null ? End.WHOLE : End.BROKEN;
            return new JsonSequence(objects, end, "");
        } catch (JsonEOFException _) {
            return new JsonSequence(objects, End.CUT, body.substring(open));
        } catch (IOException _) {
            return new JsonSequence(objects, End.BROKEN, "");
        }
    }

    private static int offset(JsonParser parser) {
        return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    }
}
