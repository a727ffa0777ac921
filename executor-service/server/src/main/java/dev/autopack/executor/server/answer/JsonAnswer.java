package dev.autopack.executor.server.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashSet;
import java.util.Optional;

/**
 * Finds the one JSON object of an answer that has a certain field, in prose or in a fence or bare.
 * An answer that holds two different ones, perhaps because it quotes what it was shown, says
 * nothing.
 */
final class JsonAnswer {
    private static final int CHARS_MAX = 1_000_000;
    private static final int OBJECTS_MAX = 200;

    // Models write line breaks into strings as they are, and a comma after the last element.
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonAnswer() {}

    static Optional<JsonNode> find(String answer, String field) {
        if (answer.length() > CHARS_MAX) {
            return Optional.empty();
        }
        var found = new LinkedHashSet<JsonNode>();
        var rest = answer;
        var at = answer.indexOf('{');
        for (var tried = 0; at >= 0 && tried < OBJECTS_MAX; tried++) {
            var end = Braces.closing(answer, at);
            var object = end < 0 ? Optional.<JsonNode>empty() : parse(answer.substring(at, end));
            object.filter(node -> node.has(field)).ifPresent(found::add);
            rest = object.isPresent() ? rest.replace(answer.substring(at, end), "") : rest;
            at = answer.indexOf('{', object.isPresent() ? end : at + 1);
        }
        if (rest.contains('"' + field + '"') || rest.contains("'" + field + "'")) {
            return Optional.empty();
        }
        return found.size() == 1 && at < 0 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The text of a field, at most so long; empty when it is absent or no text. */
    static String text(JsonNode object, String field, int most) {
        var text = object.path(field).isTextual() ? object.path(field).textValue().strip() : "";
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
